#include "engine/interview/returned_interview.h"

#include <algorithm>

namespace pikatesti::engine {

namespace {

std::vector<Round> counted(const Tally& tally) {
    std::vector<Round> rounds;
    for (const Round& round : tally.rounds)
        if (is_counted(round))
            rounds.push_back(round);
    return rounds;
}

bool begins_with(const std::vector<Round>& rounds, const std::vector<Round>& first) {
    return rounds.size() >= first.size() && std::equal(first.begin(), first.end(), rounds.begin());
}

// Rules 2 to 4.
enum class Changed { no, there, here, both };
Changed join_rounds(Tally& ours, const Tally& theirs) {
    const std::vector<Round> here = counted(ours);
    const std::vector<Round> there = counted(theirs);
    if (here == there)
        return Changed::no;
    if (begins_with(there, here)) {
        ours.rounds = there;
        return Changed::there;
    }
    if (begins_with(here, there))
        return Changed::here;
    const bool full = here.size() >= most_rounds;
    ours.rounds = here;
    if (full)
        ours.rounds.back() = there.back();
    else if (!(here.back() == there.back()))
        ours.rounds.push_back(there.back());
    return Changed::both;
}

// True if it is another now.
bool take_text(std::string& ours, const std::string& theirs) {
    if (theirs.empty() || theirs == ours)
        return false;
    ours = theirs;
    return true;
}

bool join_note(std::string& ours, const std::string& theirs) {
    const bool both = !ours.empty() && !theirs.empty() && theirs.find(ours) == std::string::npos;
    if (!both)
        return take_text(ours, theirs);
    if (ours.find(theirs) != std::string::npos)
        return false;
    const std::string joined = ours + '\n' + theirs;
    return take_text(ours, joined.size() <= longest_note ? joined : theirs);
}

bool join_facts(std::vector<FactValue>& ours, const std::vector<FactValue>& theirs) {
    bool changed = false;
    for (const FactValue& value : theirs) {
        const auto place =
            std::find_if(ours.begin(), ours.end(), [&](const FactValue& other) { return other.fact >= value.fact; });
        if (place != ours.end() && *place == value)
            continue;
        changed = true;
        if (place != ours.end() && place->fact == value.fact)
            *place = value;
        else
            ours.insert(place, value);
    }
    return changed;
}

// Rule 5.
bool join_evidence(Evidence& ours, const Evidence& theirs) {
    bool changed = join_facts(ours.facts, theirs.facts);
    if (theirs.source != Evidence::Source() && theirs.source != ours.source) {
        ours.source = theirs.source;
        changed = true;
    }
    return changed;
}

// Rule 6.
bool leaves_empty(const InterviewSheet& ours, const InterviewSheet& theirs, std::size_t question) {
    const Evidence& here = ours.interview.evidence[question];
    const Evidence& there = theirs.interview.evidence[question];
    const bool fact = std::any_of(here.facts.begin(), here.facts.end(),
                                  [&](const FactValue& value) { return find_fact(there, value.fact) == nullptr; });
    const bool source = here.source != Evidence::Source() && there.source == Evidence::Source();
    return fact || source ||
           (!ours.data.questions[question].note.empty() && theirs.data.questions[question].note.empty());
}

} // namespace

ReturnedInterview join_returned(const InterviewSheet& ours, const InterviewSheet& theirs) {
    ReturnedInterview joined{ours, {}, {}, {}, {}};
    for (std::size_t i = 0; i < ours.data.questions.size(); ++i) {
        QuestionNotes& question = joined.sheet.data.questions[i];
        const Changed changed = join_rounds(question.tally, theirs.data.questions[i].tally);
        if (changed == Changed::there || changed == Changed::both)
            joined.corrected.push_back(i);
        if (changed == Changed::here || changed == Changed::both)
            joined.meanwhile.push_back(i);
        const bool note = join_note(question.note, theirs.data.questions[i].note);
        if (join_evidence(joined.sheet.interview.evidence[i], theirs.interview.evidence[i]) || note)
            joined.noted.push_back(i);
        if (leaves_empty(ours, theirs, i))
            joined.left.push_back(i);
    }
    if (joined.meanwhile.empty() && joined.left.empty())
        joined.sheet.interview.confirmed = theirs.interview.confirmed;
    else if (!joined.corrected.empty() || !joined.noted.empty())
        joined.sheet.interview.confirmed.clear(); // that was given for other answers
    return joined;
}

} // namespace pikatesti::engine
