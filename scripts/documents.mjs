// Pages of documents: docs/model.md and docs/glossary.md as the page links to them, in the look of the page and without a script.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const documents = { "model.html": "docs/model.md", "glossary.html": "docs/glossary.md" };

// Files that they make, which keep their names.
export const documentFiles = Object.keys(documents);

// Ids of headings, by which the page links to a section: of `## 6. Buying` it is `section-6`.
function withIds(html) {
  return html.replace(/<h([23])>(.*?)<\/h\1>/g, (whole, level, title) => {
    const number = /^(\d+)\. /.exec(title)?.[1];
    const words = title.replace(/<[^>]*>/g, "").toLowerCase().replace(/[^a-z]+/g, "-");
    return `<h${level} id="${number ? `section-${number}` : words}">${title}</h${level}>`;
  });
}

// The page of a document; `style` is the name of its style sheet, `release` what only this release's pages contain.
export function documentPage(file, style, release) {
  const text = readFileSync(documents[file], "utf8").replaceAll(/\]\((\w+)\.md/g, "]($1.html");
  const html = execFileSync("marked", ["--gfm"], { input: text, encoding: "utf8", maxBuffer: 1 << 26 });
  const title = /^# (.*)$/m.exec(text)[1];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="release" content="${release}">
<title>Mediaplan: ${title.toLowerCase()}</title>
<link rel="icon" href="./icon.svg">
<link rel="stylesheet" href="./${style}">
</head>
<body class="document">
<nav><a href="./">Mediaplan</a></nav>
<main>
${withIds(html).replaceAll("<table>", '<div class="table"><table>').replaceAll("</table>", "</table></div>")}
</main>
</body>
</html>
`;
}
