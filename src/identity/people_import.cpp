// SPDX-License-Identifier: EUPL-1.2
#include "identity/people_import.h"

#include <unordered_map>
#include <unordered_set>

#include "base/text.h"
#include "crypto/encoding.h"
#include "crypto/hash.h"
#include "identity/holding_rules.h"
#include "identity/import_plan.h"
#include "identity/people.h"
#include "identity/people_csv.h"
#include "identity/people_store.h"
#include "identity/popolo.h"
#include "identity/sessions.h"

namespace vt::identity {
namespace {

constexpr std::size_t kIdsPerEntry = 100;

// Writes what a preview says.
class Application {
public:
    Application(const Work& work, const ImportPreview& preview)
        : work_{work}, preview_{preview}, store_{work.db} {
        for (const Party& party : store_.parties()) parties_.emplace(folded(party.name), party.id);
    }

    void run() {
        std::unordered_set<std::string> made;
        for (const PlannedRow& planned : preview_.rows)
            if (planned.new_person) made.insert(planned.person.value);
        for (const Person& person : preview_.people) {
            if (made.contains(person.id.value))
                store_.insert(person);
            else
                store_.update(person);
            hash_.add(canonical(person) + "\n");
            concern(person.id);
        }
        for (const PlannedRow& planned : preview_.rows)
            if (planned.change != HoldingChange::none) write(planned, made);
        log();
    }

private:
    void write(const PlannedRow& planned, const std::unordered_set<std::string>& made) {
        const Holding& holding = planned.holding;
        if (planned.change == HoldingChange::add)
            store_.insert(holding, party_of(holding));
        else
            update(holding);
        hash_.add(canonical(holding) + "\n");
        concern(holding.person);
        if (!made.contains(holding.person.value)) close_all_sessions(work_.db, holding.person);
    }

    void update(const Holding& holding) {
        store_.set_last_day(holding.id, holding.until);
        store_.set_party(holding.id, party_of(holding));
        if (!holding.until) return;
        const auto own = store_.holdings_of(holding.person);
        for (const Holding& held : ending_with(holding, *holding.until, own))
            store_.set_last_day(held.id, *holding.until);
    }

    std::optional<PartyId> party_of(const Holding& holding) {
        if (holding.party.empty()) return std::nullopt;
        const auto [at, fresh] = parties_.try_emplace(folded(holding.party), PartyId::random());
        if (fresh) store_.insert(Party{at->second, holding.party, {}});
        return at->second;
    }

    void concern(const PersonId& person) {
        if (concerned_.insert(person.value).second) order_.push_back(person.value);
    }

    void log() {
        if (order_.empty()) return;
        const std::string count = std::to_string(order_.size());
        const auto hash = hash_.finish();
        const std::string import = random_id_text();
        work_.log({.type = "identity.people-imported",
                   .object = import,
                   .context = count,
                   .data_sha256 = crypto::hex(crypto::view(hash))});
        for (std::size_t at = 0; at < order_.size(); at += kIdsPerEntry) {
            std::string ids;
            for (std::size_t i = at; i < std::min(at + kIdsPerEntry, order_.size()); ++i)
                ids += (ids.empty() ? "" : " ") + order_[i];
            work_.log({.type = "identity.people-imported-batch", .object = import, .context = ids});
        }
    }

    const Work& work_;
    const ImportPreview& preview_;
    PeopleStore store_;
    std::unordered_map<std::string, PartyId> parties_{};
    std::unordered_set<std::string> concerned_{};
    std::vector<std::string> order_{};
    crypto::Sha256 hash_{};
};

}  // namespace

ParsedImport parse_people_file(std::string_view bytes) {
    const auto first = bytes.substr(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0).substr(0, 100);
    const auto at = first.find_first_not_of(" \t\r\n");
    const bool json = at != std::string_view::npos && (first[at] == '{' || first[at] == '[');
    return json ? parse_popolo(bytes) : parse_people_csv(bytes);
}

ImportPreview preview_import(db::Db& db, const ParsedImport& parsed, Day unknown_start) {
    PeopleStore store{db};
    return ImportPlan{{store.people(), store.all_holdings()}}.of(parsed, unknown_start);
}

Result<ImportSummary> apply_import(const Work& work, const ParsedImport& parsed,
                                   Day unknown_start) {
    if (!may_manage(work.actor)) return Error{Refusal::forbidden, "identity.error.not-allowed"};
    const ImportPreview preview = preview_import(work.db, parsed, unknown_start);
    if (!preview.importable()) return Error{Refusal::conflict, "identity.import.has-errors"};
    Application{work, preview}.run();
    return preview.summary;
}

}  // namespace vt::identity
