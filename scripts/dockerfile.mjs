/** The instructions of a Dockerfile in order, with their words; comments and line ends are gone. */
export function parseDockerfile(source) {
  return source
    .replaceAll(/^\s*#.*$/gm, '')
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [instruction = '', ...words] = line.split(/\s+/);
      return { instruction, words, text: line.slice(instruction.length).trim() };
    });
}
