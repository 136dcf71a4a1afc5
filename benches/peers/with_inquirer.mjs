// Asks the questions of a file with @inquirer/prompts, as its manual shows it: one select after the other. Writes what
// was answered when all of it is. `with_inquirer.mjs QUESTIONS ANSWERS`; the first line of the file holds the labels.
// With PEERS_FAIL set, the letter x throws in the middle of a question.
import { readFileSync, writeFileSync } from 'node:fs';
import { select } from '@inquirer/prompts';

const [labels, ...questions] = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n');
if (process.env.PEERS_FAIL) {
  process.stdin.on('data', (key) => {
    if (String(key) === 'x') throw new Error('asked for');
  });
}
const answered = [];
for (const message of questions) {
  answered.push(await select({ message, choices: labels.split('\t') }));
}
writeFileSync(process.argv[3], answered.join('\n'));
