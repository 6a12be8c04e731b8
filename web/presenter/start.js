// The page of an evening: everything is in its one element.
import { PresenterPage } from "./page.js";

const page = new PresenterPage(document.querySelector("#presenter"));
page.start();
