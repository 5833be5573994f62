// The browser's own dialog for a file.

/** Lets the user pick a file; must be called while handling a press. */
export function pickFile(accept: string, onPick: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) onPick(file);
  });
  input.click();
}
