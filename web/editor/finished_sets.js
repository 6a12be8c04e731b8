// Where the page's own files are, and the finished sets among them that an author can begin with.

/** The address of one of the site's files. */
export const beside = (name) => new URL(name, import.meta.url).href;

// References in the edited set are resolved as if it were beside the site's own sets.
export const ADDRESS = beside("questions/jarjestoystavallinen-kunta.json");

export const finishedSets = {
  example: { name: "example-minimal.json", address: beside("editor/example-minimal.json") },
  ours: { name: "jarjestoystavallinen-kunta.json", address: beside("editor/jarjestoystavallinen-kunta.json") },
};

/** All of their texts, by their keys in finishedSets: later there may be no network. Rejects if one is not there. */
export async function fetchTexts() {
  const texts = {};
  for (const [key, { address }] of Object.entries(finishedSets)) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
    texts[key] = await response.text();
  }
  return texts;
}
