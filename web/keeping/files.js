// Files out of the page and into it.

/** Gives the visitor a text as a file. */
export function download(name, text, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Lets the visitor choose a file; resolves with its bytes, or null if they chose none. Only from within a press or a
 * key.
 */
export async function choose(accept) {
  const [file] = await chooseFiles(accept, false);
  return file ? new Uint8Array(await file.arrayBuffer()) : null;
}

/** The same for any number of files; resolves with the files themselves. */
export const chooseAll = (accept) => chooseFiles(accept, true);

/**
 * Files may be dropped anywhere on the page: offer(files) gets them.
 * @param {{ offer: (files: File[]) => unknown }} what
 * @param {AbortSignal} signal
 */
export function listenToDrops({ offer }, signal) {
  const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
  document.addEventListener("dragover", (event) => carriesFiles(event) && event.preventDefault(), { signal });
  document.addEventListener(
    "drop",
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault(); // or the browser would leave the page for the file
      offer([...event.dataTransfer.files]);
    },
    { signal },
  );
}

/** @returns {Promise<File[]>} */
function chooseFiles(accept, multiple) {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.multiple = multiple;
    input.hidden = true;
    const end = (files) => {
      input.remove();
      resolve(files);
    };
    input.addEventListener("change", () => end([...input.files]));
    input.addEventListener("cancel", () => end([]));
    document.body.append(input);
    input.click();
  });
}
