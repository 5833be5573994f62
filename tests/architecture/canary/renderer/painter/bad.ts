// Canary: a painter that knows the document.
import '../../shared/document/bad.ts';
