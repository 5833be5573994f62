// Unpacks the Chromium inside @sparticuz/chromium into the temporary folder (TMPDIR), as the package itself does it.
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
