import { App } from 'podwright';
import { wordpress } from './wordpress';

const app = new App({ kubernetes: '1.31' });
wordpress(app);
app.synth();
