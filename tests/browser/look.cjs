// Opens every page and picture of a folder in Chromium and prints, as JSON, what a person would find there: messages
// of the console, requests, what axe-core objects to, contrasts, texts that touch, and how many sheets it prints on.
// Leaves screenshots and PDFs beside them; of a page whose name begins with `print-` the PDF only. Judges nothing: the test that runs it does.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");
const axe = require("axe-core");

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--no-first-run",
];

// Runs in the page: the contrast of every text of a drawing with what lies under it, the least first.
function leastContrast() {
  const rgb = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map(Number);
  const light = (colour) => {
    const [r, g, b] = rgb(colour).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const root = document.documentElement;
  const paper = root.querySelector(":scope > rect");
  const under = light(paper ? getComputedStyle(paper).fill : getComputedStyle(root).backgroundColor);
  const texts = [...document.querySelectorAll("svg tspan, svg text")].filter((text) => !text.querySelector("tspan"));
  return Math.min(99, ...texts.map((text) => contrast(light(getComputedStyle(text).fill), under)));
}

// Runs in the page: labels of a drawing that touch each other or leave it.
function collisions() {
  const found = [];
  for (const drawing of document.querySelectorAll("svg[role=img]")) {
    const sheet = drawing.getBoundingClientRect();
    const texts = [...drawing.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
    texts.forEach(([words, box], index) => {
      if (box.left < sheet.left || box.right > sheet.right || box.top < sheet.top || box.bottom > sheet.bottom) {
        found.push(`${words} leaves the sheet`);
      }
      for (const [others, other] of texts.slice(index + 1)) {
        // Boxes of lines under each other share a little of their free room.
        const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        if (across > 0 && down > box.height * 0.25) found.push(`${words} touches ${others}`);
      }
    });
  }
  return found;
}

async function open(browser, file, scheme, width) {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const seen = { console: [], requests: [] };
  page.on("console", (message) => seen.console.push(message.text()));
  page.on("pageerror", (error) => seen.console.push(String(error)));
  page.on("dialog", (dialog) => { seen.console.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => seen.requests.push(request.url()));
  const address = pathToFileURL(file).href;
  await page.goto(address);
  seen.requests = seen.requests.filter((request) => request !== address);
  return { context, page, seen };
}

async function lookAtPage(browser, file) {
  const name = file.replace(/\.html$/, "");
  const found = { console: [], requests: [], violations: [], incomplete: [], collisions: [], contrast: 99 };
  for (const scheme of ["light", "dark"]) {
    const { context, page, seen } = await open(browser, file, scheme, 1100);
    await page.evaluate(axe.source);
    const report = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations", "incomplete"] }));
    const told = (results) => results.map((rule) => `${scheme}: ${rule.id}: ${rule.nodes.map((node) => node.html).join(" ")}`);
    // axe-core cannot tell the contrast of texts of a drawing: `leastContrast` does.
    const drawn = (node) => /^<(text|tspan)\b/.test(node.html);
    for (const rule of report.incomplete) rule.nodes = rule.nodes.filter((node) => !(rule.id === "color-contrast" && drawn(node)));
    report.incomplete = report.incomplete.filter((rule) => rule.nodes.length > 0);
    found.violations.push(...told(report.violations));
    found.incomplete.push(...told(report.incomplete));
    found.collisions.push(...await page.evaluate(collisions));
    found.contrast = Math.min(found.contrast, await page.evaluate(leastContrast));
    await page.screenshot({ path: `${name}-${scheme}.png`, fullPage: true });
    found.console.push(...seen.console);
    found.requests.push(...seen.requests);
    await context.close();
  }
  const { context, page } = await open(browser, file, "light", 320);
  found.narrow = await page.evaluate(() => document.scrollingElement.scrollWidth);
  await page.screenshot({ path: `${name}-narrow.png`, fullPage: true });
  await context.close();
  return { ...found, ...await print(browser, file) };
}

// Runs in the page: colours of it that are not grey.
function colours() {
  const found = new Set();
  for (const element of document.querySelectorAll("body, body *")) {
    const style = getComputedStyle(element);
    for (const part of ["color", "backgroundColor", "borderTopColor", "fill", "stroke"]) {
      const [r, g, b] = (style[part].match(/[\d.]+/g) ?? [0, 0, 0]).map(Number);
      if (r !== g || g !== b) found.add(`${element.tagName} ${element.getAttribute("class")} ${part} ${style[part]}`);
    }
  }
  return [...found];
}

async function print(browser, file) {
  const name = file.replace(/\.html$/, "");
  const { context, page } = await open(browser, file, "dark", 794);
  await page.pdf({ path: `${name}.pdf`, format: "A4", preferCSSPageSize: true });
  await page.pdf({ path: `${name}-letter.pdf`, format: "Letter", preferCSSPageSize: true });
  await page.emulateMedia({ media: "print" });
  const found = { colours: await page.evaluate(colours) };
  await context.close();
  const pdf = fs.readFileSync(`${name}.pdf`, "latin1");
  const sheets = (text) => (text.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
  found.sheets = sheets(pdf);
  found.letterSheets = sheets(fs.readFileSync(`${name}-letter.pdf`, "latin1"));
  found.size = (pdf.match(/\/MediaBox\s*\[([^\]]*)\]/) ?? ["", ""])[1].trim().split(/\s+/).map(Math.round);
  return found;
}

async function lookAtPicture(browser, file) {
  const { context, page, seen } = await open(browser, file, "dark", 1100);
  const found = { ...seen, collisions: await page.evaluate(collisions), contrast: await page.evaluate(leastContrast) };
  const data = fs.readFileSync(file).toString("base64");
  for (const [slide, colour] of [["white", "#ffffff"], ["dark", "#101418"]]) {
    await page.goto("about:blank");
    await page.setContent(`<body style="margin:24px;background:${colour}"><img src="data:image/svg+xml;base64,${data}" style="max-width:100%">`);
    await page.screenshot({ path: file.replace(/\.svg$/, `-${slide}.png`), fullPage: true });
  }
  await context.close();
  return found;
}

async function main(folder) {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
  const found = {};
  try {
    for (const file of fs.readdirSync(folder).sort()) {
      const look = file.startsWith("print-") ? print : lookAtPage;
      if (file.endsWith(".html")) found[file] = await look(browser, path.join(folder, file));
      if (file.endsWith(".svg")) found[file] = await lookAtPicture(browser, path.join(folder, file));
    }
  } finally {
    await browser.close();
  }
  process.stdout.write(JSON.stringify(found));
}

main(path.resolve(process.argv[2])).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
