// What the live region says, in order, each with its language.

export class Announcements {
  #host;

  static async of(quickTest) {
    const announcements = new Announcements();
    announcements.#host = quickTest.host;
    await quickTest.host.evaluate((element) => {
      const said = (element.said = []);
      const note = (mutations) => {
        for (const { addedNodes } of mutations)
          for (const node of addedNodes) said.push({ words: node.textContent, language: node.closest?.("[lang]").lang });
      };
      new MutationObserver(note).observe(element.shadowRoot.querySelector(".live"), { childList: true, subtree: true });
    });
    return announcements;
  }

  /** Since the last time: [{words, language}]. */
  take() {
    return this.#host.evaluate((element) => element.said.splice(0));
  }
}
