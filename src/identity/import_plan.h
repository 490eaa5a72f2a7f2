// SPDX-License-Identifier: EUPL-1.2
// ImportPlan: lays the rows of a file beside the directory. Inside this room only; people_import.h
// is the door.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "identity/people_import.h"

namespace vt::identity {

// What the directory holds before the import.
struct KnownDirectory {
    std::vector<Person> people{};
    std::vector<Holding> holdings{};
};

class ImportPlan {
public:
    explicit ImportPlan(const KnownDirectory& known);
    // Rows in the order of the file; once.
    ImportPreview of(const ParsedImport& parsed, Day unknown_start);

private:
    // Somebody in the directory or in the file.
    struct Candidate {
        Person person{};
        std::string key{};  // The file's own id, once a row was about this person.
        std::vector<Holding> holdings{};
        std::string given_folded{};
        std::string letter{};  // Of the given name, else of the initials; folded.
        bool known{false};     // From the directory.
        bool in_file{false};   // Some row was about this person.
        bool changed{false};
    };
    // A row's name, folded once.
    struct Sought {
        const ImportRow& row;
        std::string family{};
        std::string given{};
        std::string letter{};
    };
    enum class Likeness { other, same, same_but_address };

    void plan(const ImportRow& row);
    Candidate* find_by_email(const Sought& sought, bool& refused);
    Candidate* find_by_name(const Sought& sought, bool& refused);
    static bool same_first_name(const Candidate& candidate, const Sought& sought);
    static Likeness likeness(const Candidate& candidate, const Sought& sought);
    void keep_same_start(std::vector<Candidate*>& choice, const ImportRow& row) const;
    Candidate& make(const ImportRow& row);
    void index(std::size_t at);
    void take_person(Candidate& candidate, const ImportRow& row, PlannedRow& planned);
    bool take_holding(Candidate& candidate, PlannedRow& planned);
    bool take_again(const Candidate& candidate, Holding& held, PlannedRow& planned);
    bool accept(const Holding& wanted, const Candidate& candidate, int row);
    void check_bases();
    void summarise();
    void error(int row, const Error& error);

    std::vector<Candidate> candidates_{};
    std::unordered_map<std::string, std::size_t> by_key_{};
    std::unordered_map<std::string, std::size_t> by_email_{};
    std::unordered_map<std::string, std::vector<std::size_t>> by_name_{};
    std::unordered_map<std::string, std::size_t> by_id_{};
    std::unordered_map<std::string, int> row_of_holding_{};  // Of this file, by holding id.
    std::vector<Holding> seats_{};                           // Of single-seat offices, all people.
    ImportPreview preview_{};
    Day unknown_start_{};
};

}  // namespace vt::identity
