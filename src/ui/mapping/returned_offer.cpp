#include "ui/mapping/returned_offer.h"

#include "ui/mapping/interview.h"
#include "ui/mapping/interview_evidence.h"

#include <algorithm>

namespace pikatesti::ui::mapping {

namespace {

using What = Returned::What;

engine::EntryPointer of_id(const engine::Campaign& campaign, const std::string& id) {
    engine::EntryPointer first;
    for (const auto& [key, entry] : campaign.entries)
        if (key.id == id && (!first || campaign.chosen.count(key) > 0 || engine::goes_before(*entry, *first)))
            first = entry;
    return first;
}

std::string number_of(std::size_t question) { return std::to_string(question + 1); }

std::string numbers_of(const std::vector<std::size_t>& questions) {
    std::string numbers;
    for (const std::size_t question : questions)
        numbers += (numbers.empty() ? "" : ", ") + number_of(question);
    return numbers;
}

What what_is(const engine::ReturnedInterview& joined, const engine::InterviewSheet& ours,
             const engine::InterviewSheet& theirs) {
    if (theirs.interview.confirmed.empty())
        return joined.sheet == ours ? What::nothing_new : What::unconfirmed;
    if (!joined.meanwhile.empty())
        return What::meanwhile;
    return joined.corrected.empty() && joined.noted.empty() ? What::confirms : What::corrects;
}

// What stays as it is here.
bool held_otherwise(const engine::InterviewSheet& ours, const engine::InterviewSheet& theirs) {
    return ours.data.details.date != theirs.data.details.date || ours.interview.method != theirs.interview.method ||
           ours.interview.respondent != theirs.interview.respondent;
}

// What a note says there of the thing that has changed; empty: nothing.
std::string thing_words(const Model& model, std::size_t question, const engine::Noted& noted,
                        const engine::NotedChange& change) {
    using engine::NotedChange;
    const auto said = [&](const char* name, const std::string& text) {
        return text.empty() ? std::string()
                            : model.say(std::string("mapping.interview.said.") + name, {{"text", text}});
    };
    switch (change.what) {
    case NotedChange::What::fact:
        for (const engine::FactValue& value : noted.facts)
            if (value.fact == change.fact)
                return fact_words(model, model.set.questions[question], value);
        return {};
    case NotedChange::What::source:
        return said("source", engine::source_words(noted.source));
    case NotedChange::What::change:
        return said("change", noted.change);
    case NotedChange::What::note:
        break;
    }
    return said("note", noted.note);
}

std::string change_line(const Model& model, const engine::JoinedNoted& noted, const engine::NotedChange& change) {
    const auto words = [&](const engine::Noted& of) { return thing_words(model, noted.question, of, change); };
    const std::string nothing = model.say("mapping.returned.nothing");
    const auto or_nothing = [&](const std::string& text) { return text.empty() ? nothing : text; };
    const std::string number = number_of(noted.question);
    if (change.both)
        return model.say(
            "mapping.returned.noted_both",
            {{"number", number}, {"ours", or_nothing(words(noted.ours))}, {"theirs", or_nothing(words(noted.theirs))}});
    const std::string before = words(noted.ours);
    const std::string now = words(noted.joined);
    if (before.empty())
        return model.say("mapping.returned.noted", {{"number", number}, {"now", now}});
    return model.say("mapping.returned.noted_before",
                     {{"number", number}, {"before", before}, {"now", or_nothing(now)}});
}

} // namespace

std::optional<Returned> returned_of(Model& model, const engine::Entry& entry) {
    const bool interview = entry.form == engine::EntryForm::record && entry.kind == engine::RecordKind::interview &&
                           entry.voice == engine::Voice::official;
    if (!interview || !model.campaign)
        return std::nullopt;
    Returned returned;
    returned.revision = model.revision;
    returned.ours = of_id(*model.campaign, entry.key.id);
    if (!returned.ours && entry.confirmed.empty())
        return std::nullopt;
    const bool listed = model.campaign->find_row(entry.municipality) != nullptr;
    if (!returned.ours) {
        returned.ours =
            entry.year == model.campaign->year && listed ? interview_entry(model, entry.municipality) : nullptr;
        if (!returned.ours && (listed || entry.year != model.campaign->year))
            return std::nullopt; // a record that is new here, or of an earlier year
        returned.what = returned.ours ? What::other_interview : What::not_in_campaign;
        return returned;
    }
    if (returned.ours->municipality != entry.municipality) {
        returned.what = What::other_municipality;
        return returned;
    }
    if (returned.ours->year != entry.year) {
        returned.what = What::other_year;
        return returned;
    }
    const std::optional<engine::InterviewSheet> ours = model.read_interview(*returned.ours);
    const std::optional<engine::InterviewSheet> theirs = model.read_interview(entry);
    if (!ours || !theirs) {
        returned.what = What::not_readable;
        return returned;
    }
    returned.joined = engine::join_returned(*ours, *theirs, model.today);
    returned.what = what_is(returned.joined, *ours, *theirs);
    returned.held_otherwise = held_otherwise(*ours, *theirs);
    return returned;
}

void tell_returned(Model& model) {
    for (Offered& offer : model.offer.all)
        if (offer.readable && offer.returned && offer.returned->revision != model.revision)
            offer.returned = returned_of(model, *offer.entry);
}

void tell_returned_at_first(Model& model) {
    for (Offered& offer : model.offer.all) {
        offer.returned = offer.readable ? returned_of(model, *offer.entry) : std::nullopt;
        if (!offer.returned)
            continue;
        offer.wanted = offer.returned->can_be_joined() && offer.returned->what != What::nothing_new;
        if (offer.returned->is_refused())
            offer.readable = false;
    }
}

engine::CampaignParts join(Model& model, const std::vector<engine::EntryPointer>& returned) {
    // By the id: the entry that is there, and what it becomes.
    std::map<std::string, std::pair<engine::EntryPointer, engine::EntryPointer>> joined;
    for (const engine::EntryPointer& theirs : returned) {
        const std::optional<Returned> present = returned_of(model, *theirs);
        if (!present || !present->can_be_joined())
            continue;
        const auto place = joined.try_emplace(theirs->key.id, present->ours, present->ours).first;
        const std::optional<engine::InterviewSheet> ours = model.read_interview(*place->second.second);
        const std::optional<engine::InterviewSheet> sheet = model.read_interview(*theirs);
        if (ours && sheet)
            place->second.second = model.write_interview(engine::join_returned(*ours, *sheet, model.today).sheet,
                                                         place->second.first->told);
    }
    engine::CampaignParts parts;
    for (const auto& [id, entries] : joined) {
        engine::CampaignParts of_one = engine::replace_entry(*model.campaign, entries.first, entries.second);
        parts.insert(parts.end(), of_one.begin(), of_one.end());
    }
    return parts;
}

std::vector<std::string> returned_words(const Model& model, const Returned& returned) {
    constexpr const char* names[] = {"confirms",        "corrects",           "meanwhile",  "unconfirmed",
                                     "nothing_new",     "other_municipality", "other_year", "other_interview",
                                     "not_in_campaign", "not_readable"};
    std::string ours;
    if (returned.ours)
        ours = model.municipality_name(returned.ours->municipality) +
               (returned.ours->year ? ' ' + std::to_string(*returned.ours->year) : std::string());
    std::vector<std::string> lines{
        model.say(std::string("mapping.returned.") + names[static_cast<std::size_t>(returned.what)],
                  {{"ours", ours}, {"numbers", numbers_of(returned.joined.meanwhile)}})};
    if (!returned.can_be_joined())
        return lines;
    const std::optional<engine::InterviewSheet> before = model.read_interview(*returned.ours);
    if (!before)
        return lines;
    for (const std::size_t question : returned.joined.corrected) {
        const std::string first = answer_text(model, question, engine::answer_in(*before, question));
        const std::string now = answer_text(model, question, engine::answer_in(returned.joined.sheet, question));
        lines.push_back(first.empty()
                            ? model.say("mapping.returned.answer", {{"number", number_of(question)}, {"now", now}})
                            : model.say("mapping.returned.correction",
                                        {{"number", number_of(question)}, {"before", first}, {"now", now}}));
    }
    for (const engine::JoinedNoted& noted : returned.joined.noted)
        for (const engine::NotedChange& change : engine::changes_of(noted))
            lines.push_back(change_line(model, noted, change));
    if (returned.held_otherwise)
        lines.push_back(model.say("mapping.returned.held"));
    return lines;
}

} // namespace pikatesti::ui::mapping
