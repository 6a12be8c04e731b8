// What an evening has before anybody has said anything about it.

/** A name that no other evening of this browser has. */
export const newId = () => crypto.getRandomValues(new Uint32Array(2)).join("-");

/** The citizen's test is the start page beside this one, if that is anywhere that others can reach; else "". */
export function addressOfTest() {
  const here = /^(localhost|127\.|\[::1\])/.test(location.hostname);
  return here ? "" : new URL("./", location.href).href;
}
