// WebDriver BiDi: commands and events as JSON over a WebSocket.
import WebSocket from "ws";

export class Bidi {
  #socket;
  #waiting = new Map();
  #last = 0;

  /** heard(method, params) is called for every event that was subscribed to. */
  static async connect(address, heard) {
    const bidi = new Bidi();
    const socket = new WebSocket(address, { perMessageDeflate: false });
    await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
    bidi.#socket = socket;
    socket.on("message", (data) => {
      const message = JSON.parse(data);
      if (message.type === "event") return heard(message.method, message.params);
      const { resolve, reject } = bidi.#waiting.get(message.id);
      bidi.#waiting.delete(message.id);
      if (message.type === "success") resolve(message.result);
      else reject(new Error(`${message.error}: ${message.message}`));
    });
    socket.on("close", () => {
      for (const { reject } of bidi.#waiting.values()) reject(new Error("the browser has hung up"));
    });
    socket.on("error", () => {}); // told by "close"
    return bidi;
  }

  send(method, params = {}) {
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  close() {
    this.#socket.terminate();
  }
}
