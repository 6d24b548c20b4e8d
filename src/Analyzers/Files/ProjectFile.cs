using ApiXGuard.Analyzers.Clients;
using ApiXGuard.Analyzers.Diagnostics;
using ApiXGuard.Analyzers.Options;
using ApiXGuard.Detection;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Files;

/// <summary>An additional file that may hold secrets, and what is known of its place. Immutable and thread-safe.</summary>
internal sealed class ProjectFile
{
    // Ways to ship that end in a client, whatever the project is.
    private static readonly string[] ClientShipments = ["wwwroot", "MauiAsset", "AndroidAsset", "BundleResource"];

    private ProjectFile(AdditionalText text, string path, FileKind kind, bool isNamed, string? ships, GuardCompilation guard)
    {
        Text = text;
        Path = path;
        Kind = kind;
        Ships = ships;
        Options = SourceOptions.Of(guard.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(text));
        var place = PathKind.Of(path);
        ShipsToClients = ships is null
            ? place.Has(PathTraits.Client)
            : ClientShipments.Contains(ships, StringComparer.OrdinalIgnoreCase) || place.Has(PathTraits.Client) || ClientProject.Of(guard).IsClient;
        var traits = place.Traits | (guard.IsTestProject ? PathTraits.Test : PathTraits.None);
        // A script that a project names as one is a client's, unless it looks like a server's or a build's.
        if (kind == FileKind.Script && isNamed && (traits & (PathTraits.Server | PathTraits.ClientBuild)) == 0)
            traits |= PathTraits.Client;
        Place = new PathKind(place.Language, traits);
        DisplayName = path.Substring(path.LastIndexOf('/') + 1);
    }

    /// <summary>The file as the compiler holds it.</summary>
    public AdditionalText Text { get; }

    /// <summary>Relative to the repository's root, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>The name that messages show.</summary>
    public string DisplayName { get; }

    /// <summary>What it is.</summary>
    public FileKind Kind { get; }

    /// <summary>How it ships; <see langword="null"/> where it does not, or where nobody says.</summary>
    public string? Ships { get; }

    /// <summary>Whether clients get it.</summary>
    public bool ShipsToClients { get; }

    /// <summary>What judging needs to know of its place.</summary>
    public PathKind Place { get; }

    /// <summary>What configuration says of it.</summary>
    public SourceOptions Options { get; }

    /// <summary>The file; <see langword="null"/> where it is none that is looked at.</summary>
    public static ProjectFile? Of(AdditionalText text, GuardCompilation guard)
    {
        var path = guard.Policy.RelativePath(text.Path);
        var options = guard.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(text);
        var named = FileKinds.Parse(Metadata("ApiXGuardKind"));
        var kind = named ?? FileKinds.OfPath(path);
        if (kind == FileKind.None || FileKinds.IsForeign(path) || guard.Policy.Decider.Configuration.IsExcluded(path))
            return null;
        return new ProjectFile(text, path, kind, named is not null, Metadata("ApiXGuardShips"), guard);

        string? Metadata(string name) => options.TryGetValue(OptionNames.MetadataPrefix + name, out var value) && value.Trim() is { Length: > 0 } known ? known : null;
    }
}
