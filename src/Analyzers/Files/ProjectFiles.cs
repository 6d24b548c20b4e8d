using ApiXGuard.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;

namespace ApiXGuard.Analyzers.Files;

/// <summary>The additional files of a compilation that may hold secrets. Thread-safe.</summary>
internal sealed class ProjectFiles
{
    private readonly Dictionary<AdditionalText, ProjectFile> _byText = [];

    private ProjectFiles(GuardCompilation guard)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in guard.AnalyzerOptions.AdditionalFiles)
        {
            // A file that is an item twice is looked at once.
            if (seen.Add(text.Path) && ProjectFile.Of(text, guard) is { } file)
                _byText.Add(text, file);
        }
    }

    /// <summary>The files, in no order.</summary>
    public IReadOnlyCollection<ProjectFile> All => _byText.Values;

    /// <summary>The ones of a compilation.</summary>
    public static ProjectFiles Of(GuardCompilation guard) => guard.Part(static guard => new ProjectFiles(guard));

    /// <summary>What is known of an additional file; <see langword="null"/> where it is not looked at.</summary>
    public ProjectFile? Find(AdditionalText text) => _byText.TryGetValue(text, out var file) ? file : null;
}
