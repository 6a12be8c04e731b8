// What is written stays in sight where its panel gets smaller: a list of problems that comes takes some of its room.

/** panel: what scrolls, with the fields in it. */
export function keepInSight(panel) {
  let height = panel.clientHeight;
  new ResizeObserver(() => {
    const isSmaller = panel.clientHeight < height;
    height = panel.clientHeight;
    const field = document.activeElement;
    // On a phone the page scrolls, and the panel is as high as what is in it.
    if (isSmaller && panel.scrollHeight > height && field !== panel && panel.contains(field))
      field.scrollIntoView({ block: "nearest" });
  }).observe(panel);
}
