import { App } from 'podwright';
import { shop } from './shop';

const app = new App();
shop(app);
app.synth();
