// SPDX-License-Identifier: EUPL-1.2
#include "identity/popolo.h"

#include <algorithm>
#include <boost/json.hpp>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "base/text.h"
#include "identity/email.h"
#include "identity/names.h"
#include "identity/office_names.h"
#include "identity/popolo_terms.h"

namespace vt::identity {
namespace {

namespace json = boost::json;

// Memberships of parties are no rows, but must be looked through.
constexpr std::size_t kMembershipsMax = 4 * kImportRowsMax;
constexpr std::size_t kPartiesPerPersonMax = 100;

const json::array kNoList{};

const json::array& list(const json::object& of, std::string_view field) {
    const json::value* value = of.if_contains(field);
    return value != nullptr && value->is_array() ? value->get_array() : kNoList;
}

const json::object* object(const json::object& of, std::string_view field) {
    const json::value* value = of.if_contains(field);
    return value != nullptr ? value->if_object() : nullptr;
}

// Ids are texts in Popolo, and numbers in many files.
std::string text(const json::object& of, std::string_view field) {
    const json::value* value = of.if_contains(field);
    if (value == nullptr) return {};
    if (const json::string* string = value->if_string())
        return one_line({string->data(), string->size()});
    if (value->is_int64()) return std::to_string(value->get_int64());
    return {};
}

ParsedImport refused(std::string_view text_key, std::vector<std::string> args = {}) {
    ParsedImport import;
    import.problems.error(0, {}, std::string{text_key}, std::move(args));
    return import;
}

class Reader {
public:
    ParsedImport read(const json::value& root) {
        if (const json::object* whole = root.if_object())
            read_whole(*whole);
        else if (root.is_array())
            read_persons(root.get_array());
        if (persons_.empty()) return refused("identity.import.no-persons");
        if (memberships_.size() > kMembershipsMax) return refused("identity.import.too-many-rows");
        for (const auto& [membership, person, organization] : memberships_)
            read_party(*membership, person, organization);
        for (const auto& [membership, person, organization] : memberships_)
            read_membership(*membership, person, organization);
        drop_doubles();
        tell_persons_left_out();
        return std::move(import_);
    }

private:
    struct Place {
        const json::object* membership;
        std::string person;
        std::string organization;
    };

    void read_whole(const json::object& whole) {
        for (const auto& value : list(whole, "organizations")) read_organization(value);
        for (const auto& value : list(whole, "posts"))
            if (const auto* post = value.if_object()) read_post(*post);
        for (const auto& value : list(whole, "events"))
            if (const auto* event = value.if_object()) periods_[text(*event, "id")] = event;
        read_persons(list(whole, "persons"));
        add_memberships(list(whole, "memberships"), {}, {});
        for (const auto& value : list(whole, "areas"))
            if (const auto* area = value.if_object())
                import_.remark("identity.import.areas-left-out", text(*area, "name"));
    }

    void read_organization(const json::value& value) {
        const json::object* organization = value.if_object();
        if (organization == nullptr) return;
        const std::string id = text(*organization, "id");
        organizations_[id] = {text(*organization, "name"),
                              bare(text(*organization, "classification").substr(0, 200))};
        add_memberships(list(*organization, "memberships"), {}, id);
        for (const auto& inner : list(*organization, "posts"))
            if (const auto* post = inner.if_object()) read_post(*post);
    }

    void read_post(const json::object& post) {
        const std::string role = text(post, "role");
        posts_[text(post, "id")] = {role.empty() ? text(post, "label") : role,
                                    text(post, "organization_id")};
    }

    void read_persons(const json::array& persons) {
        for (const auto& value : persons) {
            const json::object* person = value.if_object();
            if (person == nullptr) continue;
            std::string id = text(*person, "id");
            if (id.empty()) id = "#" + std::to_string(persons_.size());
            if (persons_.try_emplace(id, person).second) read_extras(*person);
            add_memberships(list(*person, "memberships"), id, {});
        }
    }

    // What people have besides a name and an address.
    void read_extras(const json::object& person) {
        for (const auto& value : list(person, "other_names"))
            if (const auto* name = value.if_object())
                import_.remark("identity.import.other-names-left-out", text(*name, "name"));
        for (const auto& value : list(person, "links"))
            if (const auto* link = value.if_object())
                import_.remark("identity.import.links-left-out", text(*link, "url"));
    }

    void add_memberships(const json::array& memberships, const std::string& person,
                         const std::string& organization) {
        for (const auto& value : memberships) {
            const json::object* membership = value.if_object();
            if (membership == nullptr) continue;
            std::string person_id = text(*membership, "person_id");
            std::string organization_id = text(*membership, "organization_id");
            if (const auto* inner = object(*membership, "organization")) {
                read_organization(*membership->if_contains("organization"));
                organization_id = text(*inner, "id");
            }
            if (person_id.empty()) person_id = person;
            if (organization_id.empty()) organization_id = organization;
            memberships_.push_back({membership, std::move(person_id), std::move(organization_id)});
        }
    }

    std::optional<Day> period_day(const json::object& membership, std::string_view field,
                                  PeriodEnd end) {
        const auto period = periods_.find(text(membership, "legislative_period_id"));
        if (period == periods_.end()) return std::nullopt;
        return popolo_day(text(*period->second, field), end);
    }

    // The day of the membership itself, else that of its legislative period.
    std::optional<Day> day(const json::object& membership, std::string_view field, PeriodEnd end) {
        const std::string typed = text(membership, field);
        if (typed.empty()) return period_day(membership, field, end);
        return popolo_day(typed, end);
    }

    const PopoloOrganization* organization(const std::string& id) const {
        const auto found = organizations_.find(id);
        return found == organizations_.end() ? nullptr : &found->second;
    }

    void read_party(const json::object& membership, const std::string& person,
                    const std::string& organization_id) {
        const PopoloOrganization* party = organization(organization_id);
        if (party == nullptr || !party->is_party() || party->name.empty()) return;
        auto& own = parties_[person];
        if (own.size() < kPartiesPerPersonMax)
            own.push_back({party->name, day(membership, "start_date", PeriodEnd::first),
                           day(membership, "end_date", PeriodEnd::last)});
    }

    std::optional<Office> office_of(const json::object& membership, const PopoloPost& post,
                                    const PopoloOrganization* body, std::string& shown) {
        const std::string role = text(membership, "role");
        shown = role.empty() ? post.role : role;
        if (shown.empty() && body != nullptr) shown = body->name;
        if (const auto office = office_from_typed(role)) return office;
        if (const auto office = office_from_typed(post.role)) return office;
        const bool plain = is_plain_membership(role) && is_plain_membership(post.role);
        if (plain && body != nullptr && body->is_council()) return Office::council_member;
        if (plain && body != nullptr && body->is_executive()) return Office::alderman;
        return std::nullopt;
    }

    PopoloPost post_of(const json::object& membership) {
        if (const auto* inner = object(membership, "post")) read_post(*inner);
        const auto* inner = object(membership, "post");
        const auto found =
            posts_.find(inner != nullptr ? text(*inner, "id") : text(membership, "post_id"));
        return found == posts_.end() ? PopoloPost{} : found->second;
    }

    void read_membership(const json::object& membership, const std::string& person_id,
                         const std::string& organization_id) {
        ++number_;
        const PopoloPost post = post_of(membership);
        const PopoloOrganization* body =
            organization(organization_id.empty() ? post.organization : organization_id);
        if (body != nullptr && body->is_party()) return;
        std::string shown;
        const auto office = office_of(membership, post, body, shown);
        if (!office) return import_.remark("identity.import.role-unknown", shown);
        const auto person = persons_.find(person_id);
        if (person == persons_.end())
            return import_.remark("identity.import.person-unknown", person_id);
        with_office_.insert(person_id);
        ImportRow row;
        row.row = number_;
        row.key = person_id;
        row.office = *office;
        const auto before = import_.problems.errors();
        take_person(*person->second, row);
        take_days(membership, row);
        row.party = party_of(membership, row);
        if (length_in_characters(row.party) > kNameMax)
            import_.problems.error(number_, "on_behalf_of_id", "identity.import.name-too-long");
        if (import_.problems.errors() == before) import_.rows.push_back(std::move(row));
    }

    void take_person(const json::object& person, ImportRow& row) {
        NameParts parts{{}, text(person, "given_name"), text(person, "family_name")};
        if (parts.family.empty()) parts = split_name(text(person, "name"));
        row.initials = parts.initials;
        row.given = parts.given;
        row.family = parts.family;
        if (row.family.empty())
            import_.problems.error(number_, "name", "identity.import.name-empty");
        if (length_in_characters(row.family) > kNameMax ||
            length_in_characters(row.given) > kNameMax ||
            length_in_characters(row.initials) > kInitialsMax)
            import_.problems.error(number_, "name", "identity.import.name-too-long");
        const std::string typed = email_text(person);
        if (const auto email = email_from_typed(typed))
            row.email = *email;
        else if (!typed.empty())
            import_.remark("identity.import.emails-left-out", typed);
    }

    static std::string email_text(const json::object& person) {
        if (std::string email = text(person, "email"); !email.empty()) return email;
        for (const auto& value : list(person, "contact_details"))
            if (const auto* contact = value.if_object())
                if (bare(text(*contact, "type").substr(0, 50)) == "email")
                    return text(*contact, "value");
        return {};
    }

    std::optional<Day> checked_day(const json::object& membership, std::string_view field,
                                   PeriodEnd end) {
        const std::string typed = text(membership, field);
        auto found = day(membership, field, end);
        if (!typed.empty() && !found)
            import_.problems.error(number_, std::string{field}, "identity.import.day-malformed",
                                   {typed});
        if (found && (typed.size() == 4 || typed.size() == 7))
            import_.remark("identity.import.partial-days", typed);
        return found;
    }

    void take_days(const json::object& membership, ImportRow& row) {
        row.from = checked_day(membership, "start_date", PeriodEnd::first);
        row.until = checked_day(membership, "end_date", PeriodEnd::last);
        if (row.from && row.until && *row.until < *row.from)
            import_.problems.error(number_, "end_date", "identity.import.end-before-start");
        if (!row.from && text(membership, "start_date").empty())
            import_.remark("identity.import.start-unknown", row.family);
    }

    std::string party_of(const json::object& membership, const ImportRow& row) {
        if (const PopoloOrganization* party = organization(text(membership, "on_behalf_of_id")))
            return party->name;
        const auto found = parties_.find(row.key);
        if (found == parties_.end()) return {};
        for (const PartyMembership& party : found->second)
            if (!row.from || party.covers(*row.from)) return party.party;
        return {};
    }

    // The same membership told twice, and one that ends on the day on which the next begins.
    void drop_doubles() {
        auto& rows = import_.rows;
        const auto said = [](const ImportRow& row) {
            return std::tie(row.key, row.office, row.from, row.until);
        };
        std::sort(rows.begin(), rows.end(), [&](const ImportRow& l, const ImportRow& r) {
            return std::pair{said(l), l.row} < std::pair{said(r), r.row};
        });
        const auto end = std::unique(rows.begin(), rows.end(),
                                     [&](auto& l, auto& r) { return said(l) == said(r); });
        rows.erase(end, rows.end());
        for (std::size_t i = 1; i < rows.size(); ++i) shorten(rows[i - 1], rows[i]);
        std::sort(rows.begin(), rows.end(),
                  [](const ImportRow& l, const ImportRow& r) { return l.row < r.row; });
    }

    void shorten(ImportRow& earlier, const ImportRow& later) {
        if (earlier.key != later.key || earlier.office != later.office) return;
        if (!earlier.until || earlier.until != later.from || earlier.from == later.from) return;
        import_.remark("identity.import.shared-day", earlier.until->iso());
        earlier.until = earlier.until->plus_days(-1);
    }

    void tell_persons_left_out() {
        for (const auto& [id, person] : persons_)
            if (!with_office_.contains(id))
                import_.remark("identity.import.persons-left-out", text(*person, "name"));
    }

    ParsedImport import_{};
    std::map<std::string, const json::object*> persons_{};
    std::unordered_map<std::string, PopoloOrganization> organizations_{};
    std::unordered_map<std::string, PopoloPost> posts_{};
    std::unordered_map<std::string, const json::object*> periods_{};
    std::unordered_map<std::string, std::vector<PartyMembership>> parties_{};
    std::unordered_set<std::string> with_office_{};
    std::vector<Place> memberships_{};
    int number_{0};
};

}  // namespace

ParsedImport parse_popolo(std::string_view bytes) {
    if (bytes.size() > kImportBytesMax) return refused("identity.import.file-too-large");
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const auto commas = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), ','));
    if (commas > kJsonCommasMax) return refused("identity.import.too-many-rows");
    json::parse_options options;
    options.max_depth = kJsonDepthMax;
    json::parser parser{{}, options};
    json::error_code error;
    const std::size_t read = parser.write(bytes.data(), bytes.size(), error);
    if (error) {
        const auto line =
            1 + std::count(bytes.begin(), bytes.begin() + static_cast<long>(read), '\n');
        return refused("identity.import.json-malformed", {std::to_string(line)});
    }
    ParsedImport import = Reader{}.read(parser.release());
    if (import.rows.size() > kImportRowsMax) return refused("identity.import.too-many-rows");
    return import;
}

}  // namespace vt::identity
