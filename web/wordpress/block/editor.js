// The block in WordPress' editor: a form for the attributes, and the test itself in a frame, which needs no script of
// the editor's page. What visitors get is made by the server (jarjesto-pikatesti.php).
(({ wp, jarjestoPikatesti: editor }) => {
  const { createElement: make, Fragment } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { PanelBody, SelectControl, TextControl } = wp.components;

  const names = { language: "language", theme: "theme", questionSet: "question-set" };

  function previewAddress(attributes) {
    const address = new URL(editor.page);
    for (const [own, given] of Object.entries(names)) if (attributes[own]) address.searchParams.set(given, attributes[own]);
    return address.href;
  }

  const options = (labels) => Object.entries(labels).map(([value, label]) => ({ value, label }));

  function Edit({ attributes, setAttributes }) {
    const field = (name) => ({ value: attributes[name], onChange: (value) => setAttributes({ [name]: value }) });
    const form = make(
      PanelBody,
      { title: editor.settings },
      make(SelectControl, { label: editor.language, options: options(editor.languages), ...field("language") }),
      make(SelectControl, { label: editor.theme, options: options(editor.themes), ...field("theme") }),
      make(TextControl, { label: editor.questionSet, help: editor.help, type: "text", ...field("questionSet") }),
    );
    // A press selects the block instead of beginning the test.
    const preview = make("iframe", {
      src: previewAddress(attributes),
      title: editor.preview,
      tabIndex: -1,
      style: { display: "block", width: "100%", height: 560, border: 0, pointerEvents: "none" },
    });
    return make(Fragment, null, make(InspectorControls, null, form), make("div", useBlockProps(), preview));
  }

  wp.blocks.registerBlockType("jarjesto/pikatesti", { edit: Edit, save: () => null });
})(/** @type {any} */ (window));
