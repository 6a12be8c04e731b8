// Writes what C++ and JavaScript know of contract.json, the one list of the names that cross between them: enumerations
// with their names for C++, types for tsc. What it writes is checked in, so that a build needs no Node.js to compile.
//   node web/tools/contract.mjs          writes the files
//   node web/tools/contract.mjs --check  ends with 1 if one of them is not what it would write
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = new URL("../../", import.meta.url);
const NOTICE = "// Generated from contract.json by web/tools/contract.mjs. Do not edit.\n";

/** contract: the parsed contract.json. Gives {path: text}. */
export function outputs(contract) {
  const { every, ...applications } = contract.applications;
  const files = {
    "src/ui/kit/contract.h": header("ui::kit", [
      enumeration("Role", contract.roles, "What a node is: which element stands for it in the page."),
      enumeration("Event", contract.events, "What people do with a node, as the page tells it."),
      enumeration("Action", every.actions, "What every page can be asked to do."),
    ]),
    "src/web/contract.h": header("web", [
      members("node", contract.node, "Members of a node."),
      members("frame", contract.frame, "Members of a frame."),
      enumeration("Setting", every.settings, "State that the page tells, and tells again to a module that has forgotten it."),
      enumeration("Call", every.calls, "What the page asks for once; each answers with an object."),
    ]),
    "web/contract.d.ts": types(contract),
  };
  for (const [name, { settings, calls, actions, commands, nodes }] of Object.entries(applications)) {
    const own = [
      actions && enumeration("Action", actions, "What only this application's page can be asked to do."),
      commands && enumeration("Command", commands, "What keys ask for, with the event `command`."),
      nodes && known(nodes),
    ];
    files[`src/ui/${name}/contract.h`] = header(`ui::${name}`, own.filter(Boolean));
    const parts = [
      settings && enumeration("Setting", settings, "State that only this application knows."),
      calls && enumeration("Call", calls, "What only this application can be asked for."),
    ];
    files[`src/web/${name}/contract.h`] = header(`web::${name}`, parts.filter(Boolean));
  }
  return files;
}

function header(namespace, parts) {
  const includes = ["array", "string_view"].map((name) => `#include <${name}>\n`).join("");
  return `${NOTICE}// clang-format off\n#pragma once\n\n${includes}\nnamespace pikatesti::${namespace} {\n\n${parts.join("\n")}\n} // namespace pikatesti::${namespace}\n`;
}

const identifier = (name) => name.replace(/[^a-z0-9]+/g, "_");

// An enumeration, the names of its values in their order, and the name of one.
function enumeration(type, entries, about) {
  const names = Object.keys(entries);
  const values = names.map((name) => {
    const words = typeof entries[name] === "string" ? entries[name] : aboutOf(entries[name]);
    return `${words ? `    // ${words}\n` : ""}    ${identifier(name)},\n`;
  });
  const table = `${type.toLowerCase()}_names`;
  return `// ${about}
enum class ${type} : unsigned char {
${wrapped(values.join(""))}};
inline constexpr std::array<std::string_view, ${names.length}> ${table} = {
${names.map((name) => `    "${name}",\n`).join("")}};
constexpr std::string_view name_of(${type} value) { return ${table}[static_cast<std::size_t>(value)]; }
`;
}

const aboutOf = ({ type, takes, about }) => [takes ? `(${takes})` : type, about].filter(Boolean).join(": ");

function members(namespace, entries, about) {
  const lines = Object.keys(entries)
    .map((name) => name.replace("?", ""))
    .map((name) => `inline constexpr std::string_view ${name} = "${name}";\n`);
  return `// ${about}\nnamespace ${namespace} {\n${lines.join("")}} // namespace ${namespace}\n`;
}

function known(nodes) {
  const lines = Object.entries(nodes).map(([name, about]) => {
    return `// ${about}\ninline constexpr const char* ${identifier(name).replace(/_$/, "")} = "${name}";\n`;
  });
  return `// Nodes that the page knows by their ids, or by how these begin.\nnamespace known {\n${lines.join("")}} // namespace known\n`;
}

// Comments of at most 100 columns.
function wrapped(text) {
  return text.replace(/^( *\/\/ )(.{96,})$/gm, (_, start, words) => {
    const lines = [""];
    for (const word of words.split(" ")) {
      if (lines[lines.length - 1].length + word.length > 92) lines.push("");
      lines[lines.length - 1] += (lines[lines.length - 1] ? " " : "") + word;
    }
    return lines.map((line) => start + line).join("\n");
  });
}

// ---- TypeScript

const literals = (names) => names.map((name) => JSON.stringify(name)).join(" | ");

function types({ roles, events, node, frame, types: named, applications }) {
  const { every, ...others } = applications;
  const all = [["every", every], ...Object.entries(others)];
  const prefix = (name) => name.replace(/(^|_)([a-z])/g, (_, _before, letter) => letter.toUpperCase());
  const base = (application) => (application === every ? "" : ` extends ${prefix(application.builds_on ?? "every")}`);
  const interfaces = all.flatMap(([name, application]) => [
    `export interface ${prefix(name)}Settings${base(application)}${application === every ? "" : "Settings"} {
${body(application.settings ?? {}, ({ type }) => type)}}
`,
    `export interface ${prefix(name)}Calls${base(application)}${application === every ? "" : "Calls"} {
${body(application.calls ?? {}, ({ takes, answers }) => `(${takes}) => ${answers}`)}}
`,
    application.actions ? `export type ${prefix(name)}Action = HostAction<${literals(Object.keys(application.actions))}>;\n` : "",
    application.commands ? `export type ${prefix(name)}Command = ${literals(Object.keys(application.commands))};\n` : "",
    application.nodes ? `export type ${prefix(name)}Node = ${literals(Object.keys(application.nodes))};\n` : "",
  ]);
  const unions = (what, glue) => all.map(([name]) => prefix(name) + what).join(glue);
  const actions = all.filter(([, { actions }]) => actions).map(([name]) => `${prefix(name)}Action`);
  return `${NOTICE}
export type Role = ${literals(Object.keys(roles))};

/** What people do with a node. */
export type EventName = ${literals(Object.keys(events))};

${Object.entries(named)
  .map(([name, type]) => `export type ${name} = ${type};\n`)
  .join("")}
export interface Node {
${body(node, ({ type }) => type)}}

export interface Frame {
${body(frame, ({ type }) => type)}}

export interface HostAction<Kind extends string> {
  kind: Kind;
  title?: string;
  text?: string;
  /** The session, for a link. */
  code?: string;
  /** Of the text. */
  language?: string;
}

${interfaces.filter(Boolean).join("\n")}
export type Action = ${actions.join(" | ")};
export type Settings = ${unions("Settings", " & ")};
export type Calls = ${unions("Calls", " & ")};
`;
}

function body(entries, typeOf) {
  const line = ([name, entry]) => {
    const key = name.replace("?", "");
    const quoted = /^[a-z_]+$/.test(key) ? key : JSON.stringify(key);
    const about = entry.about ? `  /** ${entry.about} */\n` : "";
    return `${about}  ${quoted}${name.endsWith("?") ? "?" : ""}: ${typeOf(entry)};\n`;
  };
  return Object.entries(entries).map(line).join("");
}

function main() {
  const files = outputs(JSON.parse(readFileSync(new URL("contract.json", ROOT), "utf8")));
  const check = process.argv.includes("--check");
  let stale = 0;
  for (const [path, text] of Object.entries(files)) {
    const address = new URL(path, ROOT);
    if (!check) {
      writeFileSync(address, text);
    } else if (readOr(address) !== text) {
      console.error(`${path} is not what contract.json says: run node web/tools/contract.mjs`);
      stale += 1;
    }
  }
  process.exitCode = stale > 0 ? 1 : 0;
}

function readOr(address) {
  try {
    return readFileSync(address, "utf8");
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
