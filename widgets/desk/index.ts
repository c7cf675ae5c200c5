export { openDesk, type Desk } from './desk.js';
export { routeFor, type Route } from './routes.js';
