// An interview that is sent to its municipality, and the municipality's page.
import { MappingWindow } from "./mapping_window.mjs";

const permissions = ["clipboard-read", "clipboard-write"];
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
/** Whose interview it is. */
export const municipality = "583";

/** The municipality's page in a window of the browser. */
export class ConfirmWindow extends MappingWindow {
  /** at: the time of the page's clock, where it is to be another than now. */
  static async open(context, address, { at } = {}) {
    const window = new ConfirmWindow(await context.newPage(), "confirm");
    if (at) await window.page.clock.setFixedTime(at);
    await window.page.goto(address);
    await window.ready();
    return window;
  }

  async correct(question, option) {
    await this.click(`read-back/${question}/edit`);
    await this.node(`interview/question/${question}/option/${option}`).click();
    await this.click("confirm/back");
  }

  /** What stands in the link that goes back. */
  async link() {
    await this.click("confirm/send/copy");
    await this.announced("Linkki vastauksiin on kopioitu.");
    return clipboard(this.page);
  }
}

/** A mapping with an interview of sixteen answers that is over. */
export async function interviewed(open, context) {
  await context.grantPermissions(permissions);
  const mapping = await open();
  await mapping.begin("Lappi", new Date().getFullYear());
  await mapping.click(`fieldwork/${municipality}/open`);
  await mapping.node(`form/${municipality}/name`).fill("Maija Meikäläinen");
  await mapping.click(`form/${municipality}/interview`);
  for (let question = 0; question < 16; question += 1) {
    await mapping.page.keyboard.press("1");
    await mapping.page.keyboard.press("Enter");
  }
  await mapping.headed("interview/heading");
  await mapping.click("interview/done");
  return mapping;
}

/** The link that the municipality gets. */
export async function sentLink(mapping) {
  await mapping.click("interview/send/copy");
  await mapping.announced("Linkki on kopioitu. Lähetä se kunnalle.");
  return clipboard(mapping.page);
}

/** Pastes into the mapping what has come back. */
export async function paste(mapping, text) {
  await mapping.page.bringToFront();
  await mapping.click("view/add");
  await mapping.node("add/paste").fill(text);
  await mapping.click("add/pasted");
}
