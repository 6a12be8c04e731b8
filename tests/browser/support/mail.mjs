// Letters that a page opens in the mail program, which a test has none of.
/** What gives the addresses of all letters that the page has opened from now on. */
export async function watchMail(page) {
  await page.evaluate(() => {
    globalThis.letters = [];
    document.addEventListener("click", (event) => {
      const address = event.target.href ?? "";
      if (!address.startsWith("mailto:")) return;
      event.preventDefault();
      globalThis.letters.push(address);
    });
  });
  return () => page.evaluate(() => globalThis.letters);
}

/** A text as a mail program breaks and quotes it. */
export const quoted = (text) => `Hei!\n> ${text.match(/.{1,76}/g).join("\n> ")}\n\nTerveisin`;
