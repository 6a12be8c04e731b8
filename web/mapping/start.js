// The coordinator's page: everything is in its one element.
import { MappingPage } from "./page.js";

const page = new MappingPage(document.querySelector("#mapping"));
page.start();
