// The page's own script in WordPress: loads the test from the address that stands on the box around it. An ordinary
// script, which may be combined with others, moved and delayed; where it lies does not matter.
(() => {
  const load = () => {
    const boxes = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-pikatesti-script]"));
    for (const address of new Set(Array.from(boxes, (box) => box.dataset.pikatestiScript)))
      import(address).catch((error) => console.error("jarjesto-pikatesti:", error));
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", load);
  else load();
})();
