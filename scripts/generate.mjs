import { documentFile, generateContract, typesFile } from './contract.mjs';
import { compile, install, say } from './prepare.mjs';

install();
compile(['apps/api']);
generateContract(documentFile, typesFile);
say('libs/api-client/openapi.json and libs/api-client/src/schema.gen.ts are up to date.');
