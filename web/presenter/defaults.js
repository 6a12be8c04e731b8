// What an evening has before anybody has said anything about it.

/** The citizen's test is the start page beside this one, if that is anywhere that others can reach; else "". */
export function addressOfTest() {
  const here = /^(localhost|127\.|\[::1\])/.test(location.hostname);
  return here ? "" : new URL("./", location.href).href;
}
