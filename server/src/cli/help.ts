/** What `--help` says. */
export const HELP = `Usage: imr-check [options] PATH...

Checks determinations: files, folders (.imr and .txt in them and below), or - for
standard input. Nothing leaves this computer, and without --fix nothing is changed.

  --format FORMAT      text (default); json, or jsonl: one file a line; sarif or github
                       for other tools; summary or csv: letters counted by check,
                       month, specialty and guideline, with no text of any
  --baseline FILE      an earlier report (json or jsonl): leave out what it has
  --fail-on SEVERITY   error (default), warning or never: what makes the exit status 1
  --preset PRESET      final (default), or draft for determinations in progress
  --config FILE        a project file, in the place of the nearest .imr-check.json
  --fix                apply the fixes that need no second look, and write the files
  --no-text            leave every text of the documents out of the report
  --color, --no-color  colors, or none (default: on a terminal, unless NO_COLOR is set)
  -v, --version        print the version
  -h, --help           print this

Exit status: 0 nothing found, 1 something found, 2 a file could not be read or the
options or the project file are wrong.

  imr-check letters/                          a folder
  imr-check --fail-on warning letter.imr      a file, and strict
  imr-check --format json letters/ > all.json
  imr-check --baseline all.json letters/      what is new since then
`;
