// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/comparison.h"

#include <algorithm>
#include <array>
#include <map>

#include "modules/codes/alignment.h"

namespace vt::codes {
namespace {

constexpr std::array<std::string_view, 8> kFateCodes{"same",  "reworded", "renumbered", "moved",
                                                     "split", "merged",   "added",      "removed"};

std::string joined(const std::vector<Paragraph>& paragraphs) {
    std::string words;
    for (const auto& paragraph : paragraphs) {
        if (!words.empty()) words += '\n';
        if (!paragraph.mark.empty()) words += paragraph.mark + " ";
        words += paragraph.words;
    }
    return words;
}

std::string label(const std::string& number, const std::string& title) {
    return number.empty() || title.empty() ? number + title : number + " " + title;
}

// A chapter or article with all that the comparison shows of it.
struct Entry {
    Standing standing{};
    std::string number{};
    Passage passage{};
    std::string body{};
    std::string notes{};
};

// One side, flat.
struct FlatText {
    std::vector<Entry> chapters{};
    std::vector<Entry> articles{};
    std::vector<std::size_t> chapter_of{};  // Of each article.
};

void count_words(Entry& entry) {
    entry.standing.words = words_in(entry.standing.label).size() + words_in(entry.body).size() +
                           words_in(entry.notes).size();
}

Entry entry_of(const Chapter& chapter, std::size_t order) {
    Entry entry;
    entry.standing.order = order;
    entry.standing.label = label(chapter.number, chapter.title);
    entry.number = chapter.number;
    entry.body = joined(chapter.intro);
    entry.passage = {{}, chapter.title, chapter.title + "\n" + entry.body};
    count_words(entry);
    return entry;
}

Entry entry_of(const Article& article, const std::string& chapter, std::size_t order) {
    Entry entry;
    entry.standing = {order, article.id, label(article.number, article.title), chapter};
    entry.number = article.number;
    entry.body = joined(article.body);
    entry.notes = joined(article.notes);
    entry.passage = {article.id, article.title,
                     article.title + "\n" + entry.body + "\n" + entry.notes};
    count_words(entry);
    return entry;
}

FlatText flat(const Text& text) {
    FlatText flat_text;
    for (const auto& chapter : text.chapters) {
        const auto order = flat_text.chapters.size();
        flat_text.chapters.push_back(entry_of(chapter, order));
        for (const auto& article : chapter.articles) {
            flat_text.articles.push_back(entry_of(article, flat_text.chapters.back().standing.label,
                                                  flat_text.articles.size()));
            flat_text.chapter_of.push_back(order);
        }
    }
    return flat_text;
}

std::vector<Passage> passages(const std::vector<Entry>& entries) {
    std::vector<Passage> out;
    for (const auto& entry : entries) out.push_back(entry.passage);
    return out;
}

using Entries = std::vector<const Entry*>;

std::string all(const Entries& entries, std::string Entry::*words) {
    std::string out;
    for (const auto* entry : entries) {
        if (!out.empty() && !(entry->*words).empty()) out += '\n';
        out += entry->*words;
    }
    return out;
}

std::string all_labels(const Entries& entries) {
    std::string out;
    for (const auto* entry : entries) out += (out.empty() ? "" : "\n") + entry->standing.label;
    return out;
}

bool all_kept(const std::vector<Run>& runs) {
    return std::all_of(runs.begin(), runs.end(),
                       [](const Run& run) { return run.kind == RunKind::kept; });
}

Aligned row_of(Part part, const Entries& before, const Entries& after) {
    Aligned row{.part = part};
    for (const auto* entry : before) row.before.push_back(entry->standing);
    for (const auto* entry : after) row.after.push_back(entry->standing);
    row.heading = word_runs(all_labels(before), all_labels(after));
    row.body = word_runs(all(before, &Entry::body), all(after, &Entry::body));
    row.notes = word_runs(all(before, &Entry::notes), all(after, &Entry::notes));
    return row;
}

std::vector<Fate> fates_of_pair(const Aligned& row, const Entry& before, const Entry& after,
                                bool has_moved) {
    std::vector<Fate> fates;
    const bool retitled = before.passage.title != after.passage.title;
    if (retitled || !all_kept(row.body) || !all_kept(row.notes)) fates.push_back(Fate::reworded);
    if (before.number != after.number) fates.push_back(Fate::renumbered);
    if (has_moved) fates.push_back(Fate::moved);
    if (fates.empty()) fates.push_back(Fate::same);
    return fates;
}

// The chapters or the articles of both texts, put beside each other.
class Rows {
public:
    Rows(Part part, const std::vector<Entry>& before, const std::vector<Entry>& after)
        : part_{part}, before_{before}, after_{after} {
        const auto old = passages(before);
        const auto fresh = passages(after);
        groups_ = aligned(old, fresh, part == Part::article);
        std::vector<Group> pairs;
        for (const auto& group : groups_)
            if (group.before.size() == 1 && group.after.size() == 1) pairs.push_back(group);
        const auto left = moved(pairs, old, fresh);
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            pair_of_[pairs[i].before.front()] = pairs[i].after.front();
            if (left[i]) moved_.push_back(pairs[i].after.front());
        }
    }

    // Whether two that stand beside each other are one and one.
    bool are_a_pair(std::size_t before, std::size_t after) const {
        const auto at = pair_of_.find(before);
        return at != pair_of_.end() && at->second == after;
    }
    // Whether it has a counterpart on the other side.
    bool stays(std::size_t before) const { return pair_of_.contains(before); }
    bool stood(std::size_t after) const {
        return std::any_of(pair_of_.begin(), pair_of_.end(),
                           [after](const auto& pair) { return pair.second == after; });
    }
    void say_moved(std::size_t after) { moved_.push_back(after); }
    const std::map<std::size_t, std::size_t>& pairs() const { return pair_of_; }

    // By the order after which each stands; those removed, by what they stood behind.
    std::vector<Aligned> in_order() const;

private:
    Aligned row(const Group& group) const;
    Aligned alone(const Entry& entry, Fate fate) const;

    Part part_;
    const std::vector<Entry>& before_;
    const std::vector<Entry>& after_;
    std::vector<Group> groups_;
    std::map<std::size_t, std::size_t> pair_of_;
    std::vector<std::size_t> moved_;
};

Aligned Rows::row(const Group& group) const {
    Entries before;
    Entries after;
    for (const auto order : group.before) before.push_back(&before_[order]);
    for (const auto order : group.after) after.push_back(&after_[order]);
    Aligned row = row_of(part_, before, after);
    if (after.size() > 1) {
        row.fates = {Fate::split};
    } else if (before.size() > 1) {
        row.fates = {Fate::merged};
    } else {
        const bool left =
            std::find(moved_.begin(), moved_.end(), group.after.front()) != moved_.end();
        row.fates = fates_of_pair(row, *before.front(), *after.front(), left);
    }
    return row;
}

Aligned Rows::alone(const Entry& entry, Fate fate) const {
    Aligned row = fate == Fate::added ? row_of(part_, {}, {&entry}) : row_of(part_, {&entry}, {});
    row.fates = {fate};
    return row;
}

std::vector<Aligned> Rows::in_order() const {
    // Place in the order after; then, behind it, the order before of what was removed there.
    std::map<std::pair<std::size_t, std::size_t>, Aligned> placed;
    std::vector<std::size_t> place_of(before_.size(), 0);
    std::vector<bool> stands(before_.size(), false);
    std::vector<bool> came(after_.size(), true);
    for (const auto& group : groups_) {
        for (const auto order : group.after) came[order] = false;
        for (const auto order : group.before) {
            place_of[order] = group.after.front() + 1;
            stands[order] = true;
        }
        placed[{group.after.front() + 1, 0}] = row(group);
    }
    for (std::size_t j = 0; j < after_.size(); ++j)
        if (came[j]) placed[{j + 1, 0}] = alone(after_[j], Fate::added);
    std::size_t behind = 0;
    for (std::size_t i = 0; i < before_.size(); ++i) {
        if (stands[i])
            behind = place_of[i];
        else
            placed[{behind, i + 1}] = alone(before_[i], Fate::removed);
    }
    std::vector<Aligned> rows;
    for (auto& [place, row] : placed) rows.push_back(std::move(row));
    return rows;
}

// An article that kept its place in the row of articles, but came into another chapter: out of one
// that stays, or into one that stood already.
void move_between_chapters(Rows& articles, const Rows& chapters, const FlatText& before,
                           const FlatText& after) {
    for (const auto& [i, j] : articles.pairs()) {
        const auto from = before.chapter_of[i];
        const auto to = after.chapter_of[j];
        const bool in_the_same = chapters.are_a_pair(from, to);
        if (!in_the_same && (chapters.stays(from) || chapters.stood(to))) articles.say_moved(j);
    }
}

void add_frame(std::vector<Aligned>& rows, Part part, const std::string& heading_before,
               const std::string& heading_after, const std::vector<Paragraph>& before,
               const std::vector<Paragraph>& after) {
    Aligned row{.part = part};
    row.heading = word_runs(heading_before, heading_after);
    row.body = word_runs(joined(before), joined(after));
    if (row.heading.empty() && row.body.empty()) return;
    const bool same = all_kept(row.heading) && all_kept(row.body);
    row.fates = {same ? Fate::same : Fate::reworded};
    rows.push_back(std::move(row));
}

// Each article under the chapter it stands in now; one that was removed, where it comes.
std::vector<Aligned> under_chapters(std::vector<Aligned> chapters, std::vector<Aligned> articles,
                                    const FlatText& after) {
    std::vector<Aligned> rows;
    auto next = articles.begin();
    const auto take_until = [&](std::size_t chapter) {
        for (; next != articles.end(); ++next) {
            const bool stands = !next->after.empty();
            if (stands && after.chapter_of[next->after.front().order] > chapter) return;
            rows.push_back(std::move(*next));
        }
    };
    for (auto& chapter : chapters) {
        const bool stands = !chapter.after.empty();
        const auto order = stands ? chapter.after.front().order : 0;
        // Articles may stand in no chapter: then there is nothing to show over them.
        if (!chapter.heading.empty() || !chapter.body.empty()) rows.push_back(std::move(chapter));
        if (stands) take_until(order);
    }
    std::move(next, articles.end(), std::back_inserter(rows));
    return rows;
}

}  // namespace

std::string_view code(Fate fate) {
    return kFateCodes.at(static_cast<std::size_t>(fate));
}

bool Aligned::is(Fate fate) const {
    return std::find(fates.begin(), fates.end(), fate) != fates.end();
}

std::size_t Comparison::count(Part part, Fate fate) const {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(),
                      [&](const Aligned& row) { return row.part == part && row.is(fate); }));
}

bool Comparison::differs() const {
    return std::any_of(rows.begin(), rows.end(),
                       [](const Aligned& row) { return !row.is(Fate::same); });
}

Comparison compare(const Text& before, const Text& after) {
    const FlatText old = flat(before);
    const FlatText fresh = flat(after);
    const Rows chapters{Part::chapter, old.chapters, fresh.chapters};
    Rows articles{Part::article, old.articles, fresh.articles};
    move_between_chapters(articles, chapters, old, fresh);
    Comparison comparison;
    add_frame(comparison.rows, Part::preamble, before.title, after.title, before.preamble,
              after.preamble);
    auto rows = under_chapters(chapters.in_order(), articles.in_order(), fresh);
    std::move(rows.begin(), rows.end(), std::back_inserter(comparison.rows));
    add_frame(comparison.rows, Part::closing, {}, {}, before.closing, after.closing);
    return comparison;
}

}  // namespace vt::codes
