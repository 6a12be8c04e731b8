// Conditions of other survey programs, as far as they speak of answers: ${a} = 'x', selected(${a}, 'x'), not(…), and,
// or (XLSForm); a.NAOK == "x", is_empty(a), && and || (LimeSurvey). Read into a function of answers.

const TOKEN =
  /\s*(?:\$\{\s*([^{}]+?)\s*\}|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(\d+(?:\.\d+)?)|([A-Za-z_][\w-]*(?:\.[A-Za-z]+)*)|(==|!=|<>|<=|>=|&&|\|\||[=<>!(),]))/y;
const WORDS = { and: "&&", or: "||", eq: "=", ne: "!=", lt: "<", gt: ">", le: "<=", ge: ">=" };
const SAME = { "==": "=", "<>": "!=" };
const DEEP = 40;

function tokensOf(text) {
  const tokens = [];
  const source = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const found = TOKEN.exec(source);
    if (!found) throw new SyntaxError();
    const [, reference, string, number, word, sign] = found;
    if (reference !== undefined) tokens.push({ kind: "name", value: reference });
    else if (string !== undefined) tokens.push({ kind: "value", value: string.slice(1, -1).replace(/\\(.)/g, "$1") });
    else if (number !== undefined) tokens.push({ kind: "value", value: number });
    else if (sign !== undefined) tokens.push({ kind: SAME[sign] ?? sign });
    else if (WORDS[word.toLowerCase()]) tokens.push({ kind: WORDS[word.toLowerCase()] });
    else tokens.push({ kind: "name", value: word });
  }
  return tokens;
}

const compared = {
  "=": (one, other) => one === other,
  "!=": (one, other) => one !== other,
  "<": (one, other) => Number(one) < Number(other),
  ">": (one, other) => Number(one) > Number(other),
  "<=": (one, other) => Number(one) <= Number(other),
  ">=": (one, other) => Number(one) >= Number(other),
};

// Numbers are alike however they are written.
const plain = (value) => (value !== "" && Number.isFinite(Number(value)) ? String(Number(value)) : value);

class Reader {
  #tokens;
  #at = 0;
  #depth = 0;

  constructor(text) {
    this.#tokens = tokensOf(text);
  }

  whole() {
    const parts = this.#parts();
    if (this.#at < this.#tokens.length) throw new SyntaxError();
    return parts;
  }

  #take(kind) {
    if (this.#tokens[this.#at]?.kind !== kind) return false;
    this.#at += 1;
    return true;
  }

  #need(kind) {
    if (!this.#take(kind)) throw new SyntaxError();
  }

  #either() {
    if ((this.#depth += 1) > DEEP) throw new SyntaxError();
    const sides = [all(this.#parts())];
    while (this.#take("||")) sides.push(all(this.#parts()));
    this.#depth -= 1;
    if (sides.length === 1) return sides[0];
    return { names: namesOf(sides), holds: (answers) => sides.some((side) => side.holds(answers)) };
  }

  // Joined by "and"; the first level is told apart, as each part may be about another question.
  #parts() {
    const parts = [this.#single()];
    while (this.#take("&&")) parts.push(this.#single());
    if (this.#depth === 0 && this.#tokens[this.#at]?.kind === "||") {
      const sides = [all(parts)];
      while (this.#take("||")) {
        this.#depth += 1;
        sides.push(all(this.#parts()));
        this.#depth -= 1;
      }
      return [{ names: namesOf(sides), holds: (answers) => sides.some((side) => side.holds(answers)) }];
    }
    return parts.flatMap((part) => part.parts ?? [part]);
  }

  #single() {
    if (this.#take("!")) {
      if ((this.#depth += 1) > DEEP) throw new SyntaxError();
      const inner = this.#single();
      this.#depth -= 1;
      return not(inner);
    }
    if (this.#take("(")) {
      const inner = this.#either();
      this.#need(")");
      return inner;
    }
    const left = this.#operand();
    const sign = Object.keys(compared).find((each) => this.#take(each));
    if (!sign) {
      if (left.holds) return left;
      throw new SyntaxError();
    }
    const right = this.#operand();
    if (left.holds || right.holds) throw new SyntaxError();
    return {
      names: [...left.names, ...right.names],
      holds: (answers) => compared[sign](plain(left.value(answers)), plain(right.value(answers))),
    };
  }

  #operand() {
    const token = this.#tokens[this.#at];
    if (token?.kind === "value") {
      this.#at += 1;
      return { names: [], value: () => token.value };
    }
    if (token?.kind !== "name") throw new SyntaxError();
    this.#at += 1;
    if (this.#tokens[this.#at]?.kind === "(") return this.#function(token.value.toLowerCase());
    const name = token.value.replace(/\.(naok|value|code|valuenaok)$/i, "");
    return { names: [name], value: (answers) => answers[name] ?? "" };
  }

  #function(name) {
    this.#need("(");
    let result;
    if (name === "true" || name === "false") result = { names: [], holds: () => name === "true" };
    else if (name === "not") result = not(this.#either());
    else if (name === "selected") {
      const question = this.#operand();
      this.#need(",");
      const option = this.#operand();
      if (!question.value || !option.value) throw new SyntaxError();
      result = {
        names: [...question.names, ...option.names],
        holds: (answers) => plain(question.value(answers)) === plain(option.value(answers)),
      };
    } else if (name === "is_empty") {
      const question = this.#operand();
      if (!question.value) throw new SyntaxError();
      result = { names: question.names, holds: (answers) => question.value(answers) === "" };
    } else throw new SyntaxError();
    this.#need(")");
    return result;
  }
}

const namesOf = (parts) => parts.flatMap(({ names }) => names);
const not = (part) => ({ names: part.names, holds: (answers) => !part.holds(answers) });
const all = (parts) =>
  parts.length === 1
    ? parts[0]
    : { names: namesOf(parts), holds: (answers) => parts.every((part) => part.holds(answers)), parts };

/**
 * Its parts, all of which have to hold: {names (of questions), holds(answers)}, where answers are codes by name. Null
 * where it says something else.
 */
export function conditionOf(text) {
  try {
    return new Reader(text).whole();
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
