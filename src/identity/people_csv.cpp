// SPDX-License-Identifier: EUPL-1.2
#include "identity/people_csv.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "identity/csv.h"
#include "identity/email.h"
#include "identity/names.h"
#include "identity/office_names.h"

namespace vt::identity {
namespace {

enum class Column {
    initials,
    given,
    prefix,
    family,
    name,
    email,
    office,
    party,
    from,
    until,
    until_exclusive,
    note,
    language,
    external,
    scope
};
constexpr std::size_t kColumns = 15;

constexpr std::pair<std::string_view, Column> kHeadings[] = {
    {"voorletters", Column::initials},
    {"voorletter", Column::initials},
    {"initialen", Column::initials},
    {"initials", Column::initials},
    {"voornaam", Column::given},
    {"voornamen", Column::given},
    {"roepnaam", Column::given},
    {"given", Column::given},
    {"givenname", Column::given},
    {"firstname", Column::given},
    {"tussenvoegsel", Column::prefix},
    {"tussenvoegsels", Column::prefix},
    {"voorvoegsel", Column::prefix},
    {"voorvoegsels", Column::prefix},
    {"tv", Column::prefix},
    {"prefix", Column::prefix},
    {"achternaam", Column::family},
    {"familienaam", Column::family},
    {"geslachtsnaam", Column::family},
    {"family", Column::family},
    {"familyname", Column::family},
    {"lastname", Column::family},
    {"surname", Column::family},
    {"naam", Column::name},
    {"volledigenaam", Column::name},
    {"name", Column::name},
    {"fullname", Column::name},
    {"email", Column::email},
    {"emailadres", Column::email},
    {"mail", Column::email},
    {"mailadres", Column::email},
    {"emailaddress", Column::email},
    {"functie", Column::office},
    {"ambt", Column::office},
    {"rol", Column::office},
    {"office", Column::office},
    {"role", Column::office},
    {"position", Column::office},
    {"partij", Column::party},
    {"fractie", Column::party},
    {"partijfractie", Column::party},
    {"fractiepartij", Column::party},
    {"groep", Column::party},
    {"groepering", Column::party},
    {"politiekegroep", Column::party},
    {"party", Column::party},
    {"group", Column::party},
    {"faction", Column::party},
    {"vanaf", Column::from},
    {"van", Column::from},
    {"sinds", Column::from},
    {"begin", Column::from},
    {"begindatum", Column::from},
    {"startdatum", Column::from},
    {"ingangsdatum", Column::from},
    {"datumingang", Column::from},
    {"datumin", Column::from},
    {"benoemdop", Column::from},
    {"from", Column::from},
    {"start", Column::from},
    {"startdate", Column::from},
    {"since", Column::from},
    {"totenmet", Column::until},
    {"tem", Column::until},
    {"tm", Column::until},
    {"einde", Column::until},
    {"eind", Column::until},
    {"einddatum", Column::until},
    {"datumeinde", Column::until},
    {"datumuit", Column::until},
    {"laatstedag", Column::until},
    {"until", Column::until},
    {"end", Column::until},
    {"enddate", Column::until},
    {"lastday", Column::until},
    {"tot", Column::until_exclusive},
    {"opmerking", Column::note},
    {"opmerkingen", Column::note},
    {"toelichting", Column::note},
    {"notitie", Column::note},
    {"note", Column::note},
    {"remarks", Column::note},
    {"taal", Column::language},
    {"language", Column::language},
    {"extern", Column::external},
    {"external", Column::external},
    {"doelgroep", Column::scope},
    {"scope", Column::scope},
};

constexpr std::size_t kNoteMax = 500;

// Where each column stands in this file, and its cells.
class Columns {
public:
    explicit Columns(const CsvTable& table) : heading_{table.heading} {
        places_.fill(-1);
        for (std::size_t i = 0; i < heading_.size(); ++i) place(i);
    }
    bool has(Column column) const { return at(column) >= 0; }
    std::string heading(Column column) const {
        return has(column) ? heading_[static_cast<std::size_t>(at(column))] : std::string{};
    }
    // Empty too where the row is shorter, or says "-" for "none".
    std::string cell(const CsvRow& row, Column column) const {
        const auto place = static_cast<std::size_t>(at(column));
        if (!has(column) || place >= row.cells.size() || row.cells[place] == "-") return {};
        return row.cells[place];
    }
    const std::vector<std::string>& unknown() const { return unknown_; }
    const std::vector<std::string>& twice() const { return twice_; }

private:
    int at(Column column) const { return places_[static_cast<std::size_t>(column)]; }

    void place(std::size_t i) {
        const std::string wanted = bare(heading_[i]);
        const auto* found = std::find_if(std::begin(kHeadings), std::end(kHeadings),
                                         [&](const auto& known) { return known.first == wanted; });
        if (found == std::end(kHeadings)) {
            if (!heading_[i].empty()) unknown_.push_back(heading_[i]);
            return;
        }
        int& spot = places_[static_cast<std::size_t>(found->second)];
        if (spot >= 0) twice_.push_back(heading_[i]);
        if (spot < 0) spot = static_cast<int>(i);
    }

    std::vector<std::string> heading_;
    std::array<int, kColumns> places_{};
    std::vector<std::string> unknown_{};
    std::vector<std::string> twice_{};
};

std::string list_of(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

// False when the file lacks what every row needs.
bool check_columns(const Columns& columns, ParsedImport& import) {
    auto& problems = import.problems;
    const auto before = problems.errors();
    if (!columns.has(Column::family) && !columns.has(Column::name))
        problems.error(1, {}, "identity.import.no-name-column");
    if (!columns.has(Column::office)) problems.error(1, {}, "identity.import.no-office-column");
    if (!columns.has(Column::from)) problems.error(1, {}, "identity.import.no-from-column");
    if (!columns.twice().empty())
        problems.error(1, {}, "identity.import.column-twice", {list_of(columns.twice())});
    if (!columns.unknown().empty())
        problems.warning(1, {}, "identity.import.unknown-columns", {list_of(columns.unknown())});
    if (!columns.has(Column::until) && columns.has(Column::until_exclusive))
        problems.warning(1, columns.heading(Column::until_exclusive),
                         "identity.import.until-exclusive");
    return problems.errors() == before;
}

bool is_formula(std::string_view cell) {
    return !cell.empty() && std::string_view{"=+-@\t"}.find(cell.front()) != std::string_view::npos;
}

// Reads one row; every read_ function tells what is wrong and goes on, so that one look at the
// preview shows all mistakes of a row.
class RowReader {
public:
    RowReader(const Columns& columns, const CsvRow& source, ImportProblems& problems)
        : columns_{columns}, source_{source}, problems_{problems} {}

    ImportRow read() {
        row_.row = source_.line;
        check_formulas();
        read_name();
        read_email();
        read_office();
        read_days();
        read_rest();
        return row_;
    }

private:
    std::string cell(Column column) const { return columns_.cell(source_, column); }

    void error(Column column, std::string_view text, std::vector<std::string> args = {}) {
        problems_.error(source_.line, columns_.heading(column), std::string{text}, std::move(args));
    }

    void check_formulas() {
        for (std::size_t i = 0; i < kColumns; ++i)
            if (is_formula(cell(static_cast<Column>(i))))
                error(static_cast<Column>(i), "identity.import.formula");
    }

    void read_name() {
        row_.initials = cell(Column::initials);
        row_.given = cell(Column::given);
        row_.family = cell(Column::family);
        const std::string prefix = cell(Column::prefix);
        if (!prefix.empty() && !row_.family.empty()) row_.family = prefix + " " + row_.family;
        if (row_.family.empty()) take_whole_name();
        const Column shown = columns_.has(Column::family) ? Column::family : Column::name;
        if (row_.family.empty()) error(shown, "identity.import.name-empty");
        if (length_in_characters(row_.family) > kNameMax ||
            length_in_characters(row_.given) > kNameMax ||
            length_in_characters(row_.initials) > kInitialsMax)
            error(shown, "identity.import.name-too-long");
    }

    void take_whole_name() {
        const NameParts parts = split_name(cell(Column::name));
        if (row_.initials.empty()) row_.initials = parts.initials;
        if (row_.given.empty()) row_.given = parts.given;
        row_.family = parts.family;
    }

    void read_email() {
        const std::string typed = cell(Column::email);
        if (typed.empty()) return;
        const auto email = email_from_typed(typed);
        if (email)
            row_.email = *email;
        else
            error(Column::email, "identity.import.email-malformed", {typed});
    }

    void read_office() {
        const std::string typed = cell(Column::office);
        const auto office = office_from_typed(typed);
        if (office)
            row_.office = *office;
        else if (typed.empty())
            error(Column::office, "identity.import.office-empty");
        else
            error(Column::office, "identity.import.office-unknown", {typed});
        if (bare(typed) == "fractievoorzitter") row_.note = "fractievoorzitter";
    }

    std::optional<Day> read_day(Column column) {
        const std::string typed = cell(column);
        if (typed.empty()) return std::nullopt;
        const auto day = Day::parse_typed(typed);
        if (!day) error(column, "identity.import.day-malformed", {typed});
        return day;
    }

    void read_days() {
        row_.from = read_day(Column::from);
        if (cell(Column::from).empty()) error(Column::from, "identity.import.from-empty");
        const Column last = columns_.has(Column::until) ? Column::until : Column::until_exclusive;
        row_.until = read_day(last);
        // "Tot 1 juni": the first of June is no longer part of it.
        if (last == Column::until_exclusive && row_.until) row_.until = row_.until->plus_days(-1);
        if (row_.from && row_.until && *row_.until < *row_.from)
            error(last, "identity.import.end-before-start");
    }

    void read_rest() {
        row_.party = cell(Column::party);
        if (length_in_characters(row_.party) > kNameMax)
            error(Column::party, "identity.import.name-too-long");
        if (const std::string note = cell(Column::note); !note.empty()) row_.note = note;
        if (length_in_characters(row_.note) > kNoteMax)
            error(Column::note, "identity.import.note-too-long");
        read_language();
        if (row_.office == Office::confidential_adviser) read_adviser();
    }

    void read_language() {
        const std::string typed = bare(cell(Column::language));
        if (typed == "nl" || typed == "nederlands" || typed == "dutch")
            row_.language = "nl";
        else if (typed == "en" || typed == "engels" || typed == "english")
            row_.language = "en";
        else if (!typed.empty())
            error(Column::language, "identity.import.language-unknown", {cell(Column::language)});
    }

    void read_adviser() {
        constexpr std::array<std::string_view, 6> kYes{"ja", "yes", "j", "y", "x", "1"};
        const std::string external = bare(cell(Column::external));
        row_.external = std::find(kYes.begin(), kYes.end(), external) != kYes.end();
        const std::string scope = bare(cell(Column::scope));
        if (scope == "ambtenaren" || scope == "civilservants" || scope == "medewerkers")
            row_.scope = "civil-servants";
        else if (!scope.empty() && scope != "politici" && scope != "politicians")
            error(Column::scope, "identity.import.scope-unknown", {cell(Column::scope)});
    }

    const Columns& columns_;
    const CsvRow& source_;
    ImportProblems& problems_;
    ImportRow row_{};
};

}  // namespace

ParsedImport parse_people_csv(std::string_view bytes) {
    ParsedImport import;
    const CsvTable table = parse_csv_table(bytes);
    for (const ImportProblem& problem : table.problems) import.problems.add(problem);
    if (table.heading.empty()) return import;
    const Columns columns{table};
    if (!check_columns(columns, import)) return import;
    for (const CsvRow& source : table.rows) {
        if (source.broken_text) continue;
        const auto before = import.problems.errors();
        ImportRow row = RowReader{columns, source, import.problems}.read();
        if (import.problems.errors() == before) import.rows.push_back(std::move(row));
    }
    if (table.rows.empty()) import.problems.error(0, {}, "identity.import.no-rows");
    return import;
}

}  // namespace vt::identity
