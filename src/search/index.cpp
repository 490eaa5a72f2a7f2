// SPDX-License-Identifier: EUPL-1.2
#include "search/index.h"

#include <set>

#include "search/entry_document.h"
#include "search/fault.h"
#include "search/ranking.h"
#include "search/typed.h"
#include "search/volume.h"

namespace vt::search {
namespace {

namespace fs = std::filesystem;

// Often enough to live through the commits of one busy catching-up; then it waits for its end.
constexpr int kAttempts = 4;

std::string path_of(const std::string& folder, Audience audience) {
    const fs::path search = fs::path{folder} / "search";
    return (search / code(audience)).string();
}

// No error of Xapian leaves this room. Its message may quote what was searched for: the type says
// enough.
template <class Work>
auto guarded(std::atomic<bool>& trusted, Work work) {
    try {
        return work();
    } catch (const Xapian::Error& error) {
        trusted = false;
        throw SearchFault{std::string{"the search index fails: "} + error.get_type()};
    } catch (const fs::filesystem_error& error) {
        trusted = false;
        throw SearchFault{"the search index fails: " + error.code().message()};
    }
}

}  // namespace

Index::Volume::Volume(const std::string& folder, Audience audience)
    : path_{path_of(folder, audience)}, audience_{audience}, readers_{path_.string()} {}

bool Index::Volume::is_usable() const {
    return trusted_ && fs::exists(path_ / "iamglass");
}

bool Index::Volume::is_for_us(const Entry& entry) const {
    return entry.reader <= audience_;
}

void Index::Volume::catch_up(db::Db& db, Sources sources) {
    ChangeStore changes{db};
    const std::int64_t last = changes.last().number;
    if (is_usable() && read_ >= last) return;
    std::unique_lock turn{catching_up_, std::defer_lock};
    if (!is_usable())
        turn.lock();
    else if (!turn.try_lock())
        return;
    guarded(trusted_, [&] {
        if (!is_usable() && !resume(changes)) return build(db, sources);
        if (read_ < last) follow(db, sources);
    });
}

void Index::Volume::rebuild(db::Db& db, Sources sources) {
    const std::scoped_lock turn{catching_up_};
    guarded(trusted_, [&] { build(db, sources); });
}

// Whether the files that are there can be gone on with.
bool Index::Volume::resume(ChangeStore& changes) {
    try {
        const auto position = position_of(Xapian::Database{path_.string()});
        if (!position || !changes.has(*position)) return false;
        read_ = position->number;
        trusted_ = true;
        return true;
    } catch (const Xapian::DatabaseError&) {
        return false;
    }
}

void Index::Volume::follow(db::Db& db, Sources sources) {
    const auto changes = ChangeStore{db}.after(read_, kChangesMax);
    IndexWriter writer{path_.string(), IndexWriter::Start::go_on};
    std::set<std::pair<std::string, std::string>> seen;
    for (const Change& change : changes) {
        if (!seen.insert({change.room, change.entry_id}).second) continue;
        std::optional<Entry> entry;
        for (const Source* source : sources)
            if (source->room() == change.room) entry = source->find(db, change.entry_id);
        if (entry && !is_for_us(*entry)) entry.reset();
        writer.put(change.room, change.entry_id, entry);
    }
    writer.finish(changes.back().at);
    read_ = changes.back().at.number;
}

void Index::Volume::build(db::Db& db, Sources sources) {
    fs::create_directories(path_.parent_path());
    fs::permissions(path_.parent_path(), fs::perms::owner_all);
    const fs::path fresh{path_.string() + ".new"};
    fs::remove_all(fresh);
    const Position last = ChangeStore{db}.last();
    {
        IndexWriter writer{fresh.string(), IndexWriter::Start::empty};
        for (const Source* source : sources)
            for (const Entry& entry : source->all(db))
                if (is_for_us(entry)) writer.put(source->room(), entry.id, entry);
        writer.finish(last);
    }
    readers_.replace_files([&] {
        fs::remove_all(path_);
        fs::rename(fresh, path_);
    });
    read_ = last.number;
    trusted_ = true;
}

Found Index::Volume::search_once(const Query& query) {
    Found found;
    const Typed typed = read_typed(query.text);
    if (typed.empty()) return found;
    readers_.read([&](const Xapian::Database& index) {
        found = {};
        const Stemmer stem;
        const Plan plan = Planner{index, stem}.plan(typed, query.kind);
        found.corrected = plan.corrected;
        Ranking ranking{index, plan, stem};
        const auto add = [&](const Xapian::Query& wanted, const Query& asked) {
            ranking.add(wanted, Standing::adopted, asked, found);
            ranking.add(wanted, Standing::superseded, asked, found);
        };
        add(plan.every, query);
        if (found.count > 0) return;
        found.every_word = false;
        Query first_page = query;
        first_page.from = 0;
        add(plan.any, first_page);
    });
    return found;
}

Found Index::Volume::search(const Query& query) {
    return guarded(trusted_, [&] {
        for (int attempt = 1; attempt < kAttempts; ++attempt) {
            try {
                return search_once(query);
            } catch (const Xapian::DatabaseModifiedError&) {
                // Its state was overwritten meanwhile: a fresh look sees the next one.
            }
        }
        const std::scoped_lock nobody_writes{catching_up_};
        return search_once(query);
    });
}

std::size_t Index::Volume::size() {
    std::size_t count = 0;
    guarded(trusted_, [&] {
        readers_.read([&](const Xapian::Database& index) { count = index.get_doccount(); });
    });
    return count;
}

Index::Index(const std::string& folder, Audience audience)
    : volume_{std::make_unique<Volume>(folder, audience)} {}

Index::~Index() = default;

void Index::catch_up(db::Db& db, Sources sources) {
    volume_->catch_up(db, sources);
}

void Index::rebuild(db::Db& db, Sources sources) {
    volume_->rebuild(db, sources);
}

Found Index::search(const Query& query) const {
    return volume_->search(query);
}

std::size_t Index::size() const {
    return volume_->size();
}

}  // namespace vt::search
