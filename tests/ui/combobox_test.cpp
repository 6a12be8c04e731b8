// The keys of a combobox, apart from what its suggestions are: those of the ARIA Authoring Practices' editable combobox
// with a list.
#include "app_harness.h"
#include "ui/kit/combobox.h"

#include <doctest/doctest.h>

using namespace pikatesti;

namespace {

// A screen of one field, whose suggestions do not depend on what is typed.
class FieldApp : public ui::kit::App {
public:
    std::vector<ui::kit::Words> suggestions;
    ui::kit::ComboboxState state;
    std::vector<int> chosen;
    int typed = 0;
    int left = 0;

    ui::kit::Messages& messages() override { return m_messages; }
    const std::string& language() const override { return m_language; }
    void set_language(std::string_view) override {}

protected:
    void compose(ui::kit::Composer& composer, const ui::kit::FrameInput&) override {
        const ui::kit::ComboboxUse use = ui::kit::combobox(
            composer, state, {.id = "field", .label = {"Label"}, .hint = {"Hint"}, .suggestions = suggestions});
        if (use.chosen >= 0)
            chosen.push_back(use.chosen);
        typed += use.typed ? 1 : 0;
        left += use.left ? 1 : 0;
    }
    void compose_document(ui::kit::Composer&) override {}
    std::string heading() const override { return {}; }
    std::string kept() override { return {}; }
    ui::kit::ForPage& for_page() override { return m_page; }

private:
    ui::kit::Messages m_messages;
    std::string m_language = "fi";
    ui::kit::ForPage m_page;
};

class FieldHarness : public tests::AppHarness {
public:
    explicit FieldHarness(std::size_t count) : AppHarness(app, 360, 0, 1000) {
        tests::add_fonts(app);
        for (std::size_t i = 0; i < count; ++i)
            app.suggestions.push_back({"Suggestion " + std::to_string(i)});
        frame();
    }

    FieldApp app;

    void press(std::string_view name) { perform("field", "key", name); }
    bool is_open() const { return node("field").expanded == 1; }
    const std::string& active() const { return node("field").active; }
};

} // namespace

TEST_CASE("combobox: the arrows open the list and go round in it") {
    FieldHarness field(3);
    CHECK_FALSE(field.is_open());
    CHECK_FALSE(field.has("field/list"));
    field.press("ArrowDown");
    field.frame();
    CHECK(field.is_open());
    CHECK(field.node("field").controls == "field/list");
    CHECK(field.active() == "field/option/0");
    for (const char* expected : {"field/option/1", "field/option/2", "field/option/0"}) {
        field.press("ArrowDown");
        field.frame();
        CHECK(field.active() == expected);
    }
    field.press("ArrowUp");
    field.frame();
    CHECK(field.active() == "field/option/2");
    CHECK(field.node("field/option/2").selected);
    CHECK_FALSE(field.node("field/option/0").selected);

    FieldHarness upwards(3);
    upwards.press("ArrowUp");
    upwards.frame();
    CHECK(upwards.active() == "field/option/2");
}

TEST_CASE("combobox: Enter chooses what is highlighted, or the only one, and only in an open list") {
    FieldHarness field(3);
    field.press("Enter");
    CHECK(field.app.chosen.empty());
    field.type("field", "s");
    field.press("Enter"); // none of three is highlighted
    CHECK(field.app.chosen.empty());
    field.press("ArrowDown");
    field.press("ArrowDown");
    field.press("Enter");
    CHECK(field.app.chosen == std::vector<int>{1});

    FieldHarness only(1);
    only.press("Enter");
    CHECK(only.app.chosen.empty());
    only.type("field", "s");
    only.press("Enter");
    CHECK(only.app.chosen == std::vector<int>{0});

    FieldHarness none(0);
    none.type("field", "s");
    for (const char* key : {"ArrowDown", "ArrowUp", "Enter"})
        none.press(key);
    CHECK(none.app.chosen.empty());
    none.frame();
    CHECK_FALSE(none.is_open());
}

TEST_CASE("combobox: Escape and leaving close the list, and typing opens it with nothing highlighted") {
    FieldHarness field(2);
    field.press("ArrowDown");
    field.press("Escape");
    field.frame();
    CHECK_FALSE(field.is_open());
    CHECK(field.active().empty());
    field.press("ArrowDown");
    field.frame();
    CHECK(field.active() == "field/option/0"); // from the beginning again

    field.app.state.refused = true;
    field.type("field", "x");
    field.frame();
    CHECK(field.app.typed == 1);
    CHECK(field.is_open());
    CHECK(field.active().empty());
    CHECK_FALSE(field.node("field").invalid);
    CHECK(field.node("field").value == "x");

    field.press("ArrowDown");
    field.perform("field", "blur");
    field.frame();
    CHECK(field.app.left == 1);
    CHECK_FALSE(field.is_open());
    CHECK(field.app.state.typed == "x"); // what was typed stays
    CHECK(field.app.chosen.empty());
}

TEST_CASE("combobox: a suggestion is chosen by pointer, and the hint says how to use the field") {
    FieldHarness field(2);
    field.type("field", "s");
    field.frame();
    field.click("field/option/1");
    CHECK(field.app.chosen == std::vector<int>{1});
    CHECK(field.node("field").described_by == "field/hint");
    CHECK(field.node("field/hint").name == "Hint");
}
