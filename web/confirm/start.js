// The municipality's page: everything is in its one element.
import { ConfirmPage } from "./page.js";

const page = new ConfirmPage(document.querySelector("#confirm"));
page.start();
