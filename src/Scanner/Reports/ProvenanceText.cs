using System.Globalization;
using ApiXGuard.Scanner.Findings;

namespace ApiXGuard.Scanner.Reports;

/// <summary>Where in a history something was seen, for people.</summary>
internal static class ProvenanceText
{
    private const int ShortId = 10;

    /// <summary>Who brought it in, when, and how long it stayed.</summary>
    /// <param name="provenance">The whole secret's.</param>
    /// <param name="place">The place that is shown; a tag's message has an author of its own.</param>
    public static string Of(Provenance provenance, Location place)
    {
        if (provenance.Commit is null)
        {
            var own = place.Provenance ?? provenance;
            return own.Date is { } tagged ? $"in a tag's message, by {Person(own)} on {Day(tagged)}" : "in no commit: only the object store, a tag or a ref holds it";
        }

        return $"first in {Short(provenance)} by {Person(provenance)} on {Day(provenance.Date!.Value)}; {Held(provenance)}";
    }

    /// <summary>The same in a few words.</summary>
    public static string InBrief(Provenance provenance) =>
        provenance.Commit is null ? "in no commit" : $"first in {Short(provenance)}, {provenance.Author}, {Day(provenance.Date!.Value)}, {Held(provenance)}";

    /// <summary>The path, or what stands for it.</summary>
    public static string NameOf(Location location) => location.Kind switch
    {
        not LocationKind.File when location.Repository is { } repository => $"{repository}: {NameOf(location with { Repository = null })}",
        LocationKind.CommitMessage => location.Provenance?.Commit is { } commit ? $"message of {commit[..ShortId]}" : "message of a commit",
        LocationKind.TagMessage => "message of a tag",
        LocationKind.Object => $"object {location.Path}",
        _ => ReportWords.Named(location.Repository, location.Path),
    };

    private static string Held(Provenance provenance) =>
        $"{(provenance.IsInHead ? "still in HEAD" : "no longer in HEAD")}, in {TextSummary.Count(provenance.Commits, "commit")}";

    private static string Short(Provenance provenance) => provenance.Commit![..ShortId];

    private static string Person(Provenance provenance) =>
        string.IsNullOrEmpty(provenance.Email) ? provenance.Author ?? "" : $"{provenance.Author} <{provenance.Email}>";

    private static string Day(DateTimeOffset date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
