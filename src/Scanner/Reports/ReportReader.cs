using System.Globalization;
using System.Text.Json;
using ApiXGuard.Detection;
using ApiXGuard.Scanner.Findings;
using ApiXGuard.Scanner.Sharding;

namespace ApiXGuard.Scanner.Reports;

/// <summary>
/// Reads what <see cref="JsonReport"/> writes. Anything unexpected is a <see cref="FormatException"/> that says where, or one of the
/// parser's; an error holds no value of the report.
/// </summary>
internal static class ReportReader
{
    /// <summary>Reads a whole report.</summary>
    /// <param name="json">The root.</param>
    /// <param name="catalogue">The rules; one that is not there is made of what the report says of it.</param>
    public static ScanReport Read(JsonMember json, RuleCatalogue catalogue)
    {
        if (json["schema"].Text() != JsonReport.Schema)
            throw json["schema"].Wrong($"'{JsonReport.Schema}'");
        var summary = json["summary"];
        var report = new ScanReport(
            [.. json["findings"].Items().Select(item => ReadFinding(item, catalogue))],
            [.. json["skipped"].Items().Select(ReadSkipped)],
            [.. json["errors"].Items().Select(ReadError)],
            new ScanStatistics(summary["blobs"].Count(), summary["bytes"].Count(), summary["allowed"].Count(), summary["belowConfidence"].Count(), TimeSpan.Zero))
        {
            Run = json.Find("run") is { } run ? ReadRun(run) : null,
            Warnings = [.. json["warnings"].Items().Select(ReadWarning)],
        };
        return json["complete"].Flag() == report.IsComplete ? report : throw json["complete"].Wrong("what the errors say");
    }

    /// <summary>Reads a finding.</summary>
    public static Finding ReadFinding(JsonMember json, RuleCatalogue catalogue)
    {
        var locations = json["locations"].Items().Select(ReadLocation).ToList();
        var redacted = json["redacted"].Text();
        return new Finding(
            ReadRule(json, catalogue),
            json["confidence"].Text() switch { "high" => Confidence.High, "medium" => Confidence.Medium, "low" => Confidence.Low, _ => throw json["confidence"].Wrong("a confidence") },
            json["validity"].Text() switch { "valid" => Validity.Valid, "invalid" => Validity.Invalid, "unknown" => Validity.Unknown, _ => throw json["validity"].Wrong("a validity") },
            redacted.EndsWith(Redaction.Mask, StringComparison.Ordinal) ? redacted : throw json["redacted"].Wrong("masked"),
            json["fingerprint"].Hex(32),
            locations.Count > 0 ? locations : throw json["locations"].Wrong("an array with items"))
        {
            Provenance = ReadProvenance(json),
        };
    }

    /// <summary>Reads something left out.</summary>
    public static SkippedItem ReadSkipped(JsonMember json) => new(
        json["path"].Text(),
        json["reason"].Text() switch
        {
            "binary" => SkipReason.Binary,
            "tooLarge" => SkipReason.TooLarge,
            "excluded" => SkipReason.Excluded,
            "notFollowed" => SkipReason.NotFollowed,
            _ => throw json["reason"].Wrong("a reason"),
        },
        json.Find("detail")?.Text())
    {
        Repository = json.Find("repository")?.Text(),
        Count = json.Find("count")?.Number(0),
    };

    private static RunDescription ReadRun(JsonMember json)
    {
        Shard? shard = null;
        if (json.Find("shard") is { } part)
        {
            var count = part["count"].Number(1);
            var index = part["index"].Number(1);
            shard = count <= Shard.MostParts && index <= count ? new Shard(index, count) : throw part.Wrong("a part of a whole");
        }

        return new RunDescription(json["command"].Text(), json["catalogue"].Hex(64))
        {
            Repositories = [.. json["repositories"].Items().Select(item => item.Text())],
            Shard = shard,
            Scope = json.Find("scope")?.Hex(64),
        };
    }

    /// <summary>A rule that somebody else's configuration added is known by what the report says of it.</summary>
    private static SecretRule ReadRule(JsonMember json, RuleCatalogue catalogue)
    {
        var id = json["rule"].Text();
        if (id.Length == 0 || id.AsSpan().ContainsAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789-"))
            throw json["rule"].Wrong("the id of a rule");
        if (catalogue.Find(id) is { } known)
            return known;
        var title = json["title"].Text();
        var remedy = json["remedy"];
        return new SecretRule(id, title)
        {
            Provider = "",
            Description = title,
            Pattern = RulePattern.Token("reported<b62>{8}"),
            Remedy = new Remedy(remedy["steps"].Text(), remedy.Find("revocationPage")?.Text() ?? ""),
            Examples = [],
            NearMisses = [],
        };
    }

    private static ScanError ReadError(JsonMember json)
    {
        var message = json["message"].Text();
        var repository = json.Find("repository")?.Text();
        if (json.Find("objects") is not { } objects)
            return new ScanError(json["path"].Text(), message) { Repository = repository };
        var problem = objects["problem"].Text() switch
        {
            "missing" => ObjectProblem.Missing,
            "damaged" => ObjectProblem.Damaged,
            _ => throw objects["problem"].Wrong("a problem"),
        };
        var unread = new UnreadObjects(problem, objects["count"].Number(1), [.. objects["named"].Items().Select(item => item.Hex(40, 64))]);
        return unread.ToError() with { Repository = repository };
    }

    private static ScanWarning ReadWarning(JsonMember json) =>
        new(json["path"].Text(), json["line"].Number(1), json["message"].Text()) { Repository = json.Find("repository")?.Text() };

    private static Location ReadLocation(JsonMember json) => new(
        json["path"].Text(),
        json["startLine"].Number(1),
        json["startColumn"].Number(1),
        json["endLine"].Number(1),
        json["endColumn"].Number(1),
        Excerpt: null)
    {
        Repository = json.Find("repository")?.Text(),
        Kind = json.Find("kind") is not { } kind ? LocationKind.File : kind.Text() switch
        {
            "commitMessage" => LocationKind.CommitMessage,
            "tagMessage" => LocationKind.TagMessage,
            "object" => LocationKind.Object,
            _ => throw kind.Wrong("a kind of place"),
        },
        Diagnostic = json.Find("diagnostic")?.Text(),
        Provenance = ReadProvenance(json),
    };

    private static Provenance? ReadProvenance(JsonMember owner)
    {
        if (owner.Find("provenance") is not { } json)
            return null;
        var commit = json.Find("commit")?.Hex(40, 64);
        DateTimeOffset? date = json.Find("date") is not { } moment
            ? null
            : DateTimeOffset.TryParse(moment.Text(), CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : throw moment.Wrong("a date");
        if (commit is not null && date is null)
            throw json.Wrong("complete: a commit has a date");
        return new Provenance(commit, json.Find("author")?.Text(), json.Find("email")?.Text(), date, json["inHead"].Flag(), json["commits"].Number(0))
        {
            Repository = json.Find("repository")?.Text(),
            Order = json.Find("order")?.Number(0),
            Held = json.Find("held") is { } held ? CommitSet.TryParse(held.Text()) ?? throw held.Wrong("a set of commits") : null,
        };
    }
}
