// Asks the questions of a file with enquirer, as its manual shows it: one select after the other. Writes what was
// answered when all of it is. `with_enquirer.mjs QUESTIONS ANSWERS`; the first line of the file holds the labels. With
// PEERS_FAIL set, the letter x throws in the middle of a question.
import { readFileSync, writeFileSync } from 'node:fs';
import enquirer from 'enquirer';

const [labels, ...questions] = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n');
if (process.env.PEERS_FAIL) {
  process.stdin.on('data', (key) => {
    if (String(key) === 'x') throw new Error('asked for');
  });
}
const answered = [];
for (const message of questions) {
  const { answer } = await enquirer.prompt({
    type: 'select',
    name: 'answer',
    message,
    choices: labels.split('\t'),
  });
  answered.push(answer);
}
writeFileSync(process.argv[3], answered.join('\n'));
