// Loaded before a program (`node --import`): whatever would go to the network, or start another program, throws and is written down; and so is
// every file that is opened. IMR_WATCH names the file to write to.
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const log = fs.openSync(process.env.IMR_WATCH, 'a');
const tell = (what) => fs.writeSync(log, `${what}\n`);

for (const [name, module, functions] of [
  ['net', net, ['connect', 'createConnection', 'createServer']], ['tls', tls, ['connect', 'createServer']], ['dgram', dgram, ['createSocket']],
  ['http', http, ['request', 'get', 'createServer']], ['https', https, ['request', 'get', 'createServer']], ['dns', dns, ['lookup', 'resolve']],
  ['child_process', childProcess, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']],
]) for (const forbidden of functions) module[forbidden] = () => {
  tell(`forbidden ${name}.${forbidden}`);
  throw new Error('forbidden');
};
globalThis.fetch = () => {
  tell('forbidden fetch');
  throw new Error('forbidden');
};

for (const module of [fs, fs.promises]) for (const name of ['open', 'openSync', 'readFile', 'readFileSync', 'createReadStream', 'readdir', 'readdirSync', 'opendir', 'opendirSync', 'writeFile', 'writeFileSync', 'createWriteStream']) {
  const original = module[name];
  if (original) module[name] = function (path, ...rest) {
    if (typeof path !== 'number') tell(`${name} ${path}`);
    return original.call(this, path, ...rest);
  };
}
syncBuiltinESMExports();
