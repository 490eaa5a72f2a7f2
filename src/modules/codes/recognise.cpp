// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/recognise.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/text.h"
#include "crypto/encoding.h"
#include "crypto/hash.h"
#include "documents/read_words.h"
#include "modules/codes/recognise_nesting.h"
#include "modules/codes/recognise_parts.h"

namespace vt::codes {
namespace {

using documents::Line;
using documents::LineKind;

constexpr std::size_t kIdBytes = 4;
constexpr std::size_t kTitleOnNextLineMax = 80;

Paragraph paragraph_of(const Line& line) {
    Paragraph paragraph{.depth = 0, .mark = line.mark, .words = line.words};
    switch (line.kind) {
        case LineKind::heading:
        case LineKind::paragraph:
            paragraph.words = whole(line);
            paragraph.mark = documents::leading_mark(paragraph.words);
            paragraph.words = trim(std::string_view{paragraph.words}.substr(paragraph.mark.size()));
            if (!paragraph.mark.empty()) paragraph.kind = ParagraphKind::item;
            break;
        case LineKind::item:
            paragraph.kind = ParagraphKind::item;
            paragraph.depth = line.level;
            break;
        case LineKind::table_row:
            paragraph.kind = ParagraphKind::table_row;
            break;
        case LineKind::footnote:
            paragraph.kind = ParagraphKind::footnote;
            break;
    }
    return paragraph;
}

class Recogniser {
public:
    explicit Recogniser(const documents::Source& source)
        : lines_{source.lines}, parts_{parts_of(source)}, places_(lines_.size()) {
        if (!parts_.title) recognised_.text.title = source.title;
    }

    Recognised recognise() {
        for (at_ = 0; at_ < lines_.size(); ++at_) read_line();
        finish();
        return std::move(recognised_);
    }

private:
    enum class Mode { preamble, chapter, article, note, closing };

    struct Place {
        std::size_t chapter{0};
        std::optional<std::size_t> article{};
    };

    const Heading& heading() const { return parts_.headings[at_]; }
    Text& text() { return recognised_.text; }
    std::vector<Chapter>& chapters() { return text().chapters; }
    Article& article_at(const Place& place) {
        return chapters()[place.chapter].articles[*place.article];
    }

    void read_line();
    void read_heading();
    void read_notes_heading();
    void begin_chapter(int level, std::string number, std::string title);
    void begin_annex();
    void begin_article();
    void begin_note(const std::string& number);
    void read_unlabelled();
    void add_member();
    void add(Paragraph paragraph, LineRole role);
    void add_words();
    void remark(std::string_view key, std::vector<std::string> args = {});
    std::optional<std::string> title_on_next_line();
    bool next_is_words(std::size_t from) const;
    bool more_articles_follow() const;
    std::vector<Paragraph>& target();
    LineRole role() const;

    void finish();
    void finish_article(Article& article, std::map<std::string, int>& seen);
    void remark_on_numbers();

    const std::vector<Line>& lines_;
    const Parts parts_;
    Recognised recognised_{};
    std::vector<Place> places_;  // Of each line, with an article where it is of one.
    std::size_t at_{0};
    Mode mode_{Mode::preamble};
    bool in_notes_{false};  // After "Toelichting" at the end.
    Place article_{};       // The one being read, or that notes are being put with.
    int article_level_{0};  // Of its heading in the source.
    std::map<std::string, Place> by_number_{};
};

void Recogniser::remark(std::string_view key, std::vector<std::string> args) {
    recognised_.remarks.push_back({at_, std::string{key}, std::move(args)});
}

std::vector<Paragraph>& Recogniser::target() {
    switch (mode_) {
        case Mode::preamble:
            return text().preamble;
        case Mode::chapter:
            return chapters().back().intro;
        case Mode::article:
            return article_at(article_).body;
        case Mode::note:
            return article_at(article_).notes;
        case Mode::closing:
            break;
    }
    return text().closing;
}

LineRole Recogniser::role() const {
    switch (mode_) {
        case Mode::preamble:
            return LineRole::preamble;
        case Mode::chapter:
            return LineRole::chapter;
        case Mode::article:
            return LineRole::body;
        case Mode::note:
            return LineRole::note;
        case Mode::closing:
            break;
    }
    return LineRole::closing;
}

void Recogniser::add(Paragraph paragraph, LineRole role) {
    target().push_back(std::move(paragraph));
    recognised_.lines.push_back({.role = role});
    if (mode_ == Mode::article || mode_ == Mode::note) places_[at_] = article_;
}

void Recogniser::add_words() {
    add(paragraph_of(lines_[at_]), role());
}

void Recogniser::read_line() {
    if (parts_.contents[at_]) {
        if (at_ == 0 || !parts_.contents[at_ - 1]) remark("codes.recognise.contents-list");
        text().closing.push_back(paragraph_of(lines_[at_]));
        recognised_.lines.push_back({.role = LineRole::contents});
        return;
    }
    if (parts_.title == at_) {
        text().title = whole(lines_[at_]);
        recognised_.lines.push_back({.role = LineRole::title});
        return;
    }
    if (in_notes_)
        if (const auto number = noted_article(lines_[at_])) return begin_note(*number);
    read_heading();
}

void Recogniser::read_heading() {
    switch (heading().label) {
        case Label::chapter:
        case Label::section:
            if (in_notes_) {
                mode_ = Mode::closing;
                return add_words();
            }
            return begin_chapter(heading().label == Label::chapter ? 1 : 2, heading().number,
                                 heading().title);
        case Label::article:
            return in_notes_ ? add_words() : begin_article();
        case Label::notes:
            return read_notes_heading();
        case Label::annex:
            return begin_annex();
        case Label::heading:
            return read_unlabelled();
        case Label::closing:
            if (mode_ == Mode::article || mode_ == Mode::chapter) mode_ = Mode::closing;
            return add_words();
        case Label::none:
        case Label::contents:
        case Label::preamble:
            return add_words();
    }
}

void Recogniser::begin_chapter(int level, std::string number, std::string title) {
    const auto is_first_level = [](const Chapter& chapter) {
        return chapter.level == 1 && !(chapter.number.empty() && chapter.title.empty());
    };
    if (std::ranges::none_of(chapters(), is_first_level)) level = 1;
    chapters().push_back({.level = level, .number = std::move(number), .title = std::move(title)});
    mode_ = Mode::chapter;
    article_ = {};
    recognised_.lines.push_back({.role = LineRole::chapter});
    Chapter& chapter = chapters().back();
    if (!heading().words.empty()) chapter.intro.push_back({.words = heading().words});
    if (!chapter.title.empty()) return;
    if (auto next = title_on_next_line()) {
        chapter.title = *std::move(next);
        recognised_.lines.push_back({.role = LineRole::chapter});
        ++at_;
    }
}

void Recogniser::begin_annex() {
    in_notes_ = false;
    begin_chapter(1, {}, whole(lines_[at_]));
}

// The title of a part that has only a number: a short line below it, with words after that.
std::optional<std::string> Recogniser::title_on_next_line() {
    const std::size_t next = at_ + 1;
    if (!heading().title.empty() || !heading().words.empty()) return std::nullopt;
    if (next >= lines_.size() || parts_.contents[next]) return std::nullopt;
    const Line& line = lines_[next];
    if (parts_.headings[next].label == Label::heading && parts_.headings[next].number.empty())
        return line.words;
    const bool plain = parts_.headings[next].label == Label::none &&
                       line.kind == LineKind::paragraph && line.mark.empty();
    if (!plain || line.words.size() > kTitleOnNextLineMax || is_sentence(line.words) ||
        std::string_view{".,?"}.find(line.words.back()) != std::string_view::npos ||
        (line.words.front() >= 'a' && line.words.front() <= 'z') ||
        !documents::leading_mark(line.words).empty())
        return std::nullopt;
    const bool of_chapter = heading().label != Label::article;
    return of_chapter || next_is_words(next + 1) ? std::optional{line.words} : std::nullopt;
}

bool Recogniser::next_is_words(std::size_t from) const {
    return from < lines_.size() && parts_.headings[from].label == Label::none;
}

void Recogniser::begin_article() {
    const Heading& own = heading();
    if (!own.member.empty() && article_.article && mode_ == Mode::article &&
        article_at(article_).number == own.number)
        return add_member();
    if (chapters().empty()) chapters().push_back({});
    article_ = {chapters().size() - 1, chapters().back().articles.size()};
    article_level_ = lines_[at_].kind == LineKind::heading ? lines_[at_].level : 0;
    chapters().back().articles.push_back({.number = own.number, .title = own.title});
    mode_ = Mode::article;
    if (!own.number.empty() && !by_number_.try_emplace(folded(own.number), article_).second)
        remark("codes.recognise.number-twice", {own.number});
    places_[at_] = article_;
    recognised_.lines.push_back({.role = LineRole::article});
    Article& article = article_at(article_);
    if (!own.member.empty()) {
        article.title.clear();
        const std::string& words = own.words.empty() ? own.title : own.words;
        article.body.push_back({ParagraphKind::item, 0, own.member, words});
        return;
    }
    if (!own.words.empty()) article.body.push_back({.words = own.words});
    if (!article.title.empty() || !own.words.empty()) return;
    if (auto next = title_on_next_line()) {
        article.title = *std::move(next);
        places_[++at_] = article_;
        recognised_.lines.push_back({.role = LineRole::article});
    }
}

// "Art. 3 lid 2" under article 3.
void Recogniser::add_member() {
    const Heading& own = heading();
    add({ParagraphKind::item, 0, own.member, own.words.empty() ? own.title : own.words},
        LineRole::body);
}

bool Recogniser::more_articles_follow() const {
    for (std::size_t i = at_ + 1; i < lines_.size(); ++i) {
        const Heading& next = parts_.headings[i];
        if (next.label == Label::article) return !by_number_.contains(folded(next.number));
        if (next.label == Label::annex) return false;
    }
    return false;
}

// Explanatory notes stand after the text as a whole, or below each article.
void Recogniser::read_notes_heading() {
    const auto named = by_number_.find(folded(heading().number));
    if (!heading().number.empty() && named != by_number_.end()) {
        article_ = named->second;
        mode_ = Mode::note;
        return add_words();
    }
    const bool below_article = mode_ == Mode::article && !in_notes_ && more_articles_follow();
    const bool as_before =
        mode_ == Mode::article && !in_notes_ && article_.article.has_value() &&
        std::ranges::any_of(chapters(), [](const Chapter& chapter) {
            return std::ranges::any_of(
                chapter.articles, [](const Article& article) { return !article.notes.empty(); });
        });
    if (below_article || as_before) {
        mode_ = Mode::note;
    } else {
        mode_ = mode_ == Mode::preamble && more_articles_follow() ? Mode::preamble : Mode::closing;
        in_notes_ = mode_ == Mode::closing;
    }
    add_words();
}

void Recogniser::begin_note(const std::string& number) {
    const auto place = by_number_.find(folded(number));
    if (place == by_number_.end()) {
        remark("codes.recognise.note-without-article", {number});
        mode_ = Mode::closing;
    } else {
        article_ = place->second;
        mode_ = Mode::note;
    }
    add_words();
}

void Recogniser::read_unlabelled() {
    if (in_notes_ || mode_ == Mode::closing) {
        mode_ = Mode::closing;
        return add_words();
    }
    const bool deeper = lines_[at_].level > article_level_ && article_level_ > 0;
    if ((mode_ == Mode::article && deeper) ||
        (mode_ == Mode::preamble && !next_is_words(at_ + 1))) {
        if (mode_ == Mode::article) remark("codes.recognise.heading-as-words");
        return add_words();
    }
    begin_chapter(1, heading().number, heading().title);
}

void Recogniser::finish_article(Article& article, std::map<std::string, int>& seen) {
    const std::string name = article.number + '\n' + article.title;
    const std::string ordinal = std::to_string(++seen[name]);
    const auto hash = crypto::sha256({name, "\n", ordinal});
    article.id = crypto::hex(crypto::view(hash).substr(0, kIdBytes));
    std::string words = article.title;
    for (const Paragraph& paragraph : article.body) words += " ; " + paragraph.words;
    article.laws = laws_in(words);
    nest(article.body);
    nest(article.notes);
}

// Articles in the order of the source; a jump in their numbers may be one that was not recognised.
void Recogniser::remark_on_numbers() {
    std::string last;
    bool any = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (recognised_.lines[i].role != LineRole::article || !places_[i].article) continue;
        const Article& article = article_at(places_[i]);
        at_ = i;
        any = true;
        if (skips(last, article.number))
            remark("codes.recognise.number-gap", {last, article.number});
        if (article.body.empty() && last != article.number)
            remark("codes.recognise.empty-article", {article.number});
        last = article.number;
    }
    at_ = 0;
    if (!any) remark("codes.recognise.no-articles");
}

void Recogniser::finish() {
    std::map<std::string, int> seen;
    for (Chapter& chapter : chapters()) {
        nest(chapter.intro);
        for (Article& article : chapter.articles) finish_article(article, seen);
    }
    nest(text().preamble);
    nest(text().closing);
    for (std::size_t i = 0; i < lines_.size(); ++i)
        if (places_[i].article) recognised_.lines[i].article = article_at(places_[i]).id;
    remark_on_numbers();
    std::ranges::stable_sort(recognised_.remarks, {}, &Remark::line);
}

}  // namespace

Recognised recognise(const documents::Source& source) {
    return Recogniser{source}.recognise();
}

}  // namespace vt::codes
