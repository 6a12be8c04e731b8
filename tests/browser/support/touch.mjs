// Real touches, as a screen sends them: the browser itself tells a tap from a scroll.

export class Touch {
  #session;

  static async on(page) {
    const touch = new Touch();
    touch.#session = await page.context().newCDPSession(page);
    return touch;
  }

  async tap(locator) {
    await this.#send("touchStart", await this.#centre(locator));
    await this.#send("touchEnd");
  }

  /** Moves a finger that is put on the middle of something up by so many pixels, and lifts it. */
  async dragUp(locator, distance) {
    const { x, y } = await this.#centre(locator);
    await this.#send("touchStart", { x, y });
    for (let moved = 10; moved <= distance; moved += 10) await this.#send("touchMove", { x, y: y - moved });
    await this.#send("touchEnd");
  }

  #send(type, ...touchPoints) {
    return this.#session.send("Input.dispatchTouchEvent", { type, touchPoints });
  }

  async #centre(locator) {
    await locator.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await locator.boundingBox();
    return { x: x + width / 2, y: y + height / 2 };
  }
}
