import { App } from 'podwright';
import { documents } from './documents';

const app = new App({ outputFileExtension: '.yaml' });
documents(app);
app.synth();
