using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;

namespace ApiXGuard.Runtime;

/// <summary>A <c>.env</c> file as a source of configuration; <see cref="DotEnvConfigurationProvider"/> gives its grammar.</summary>
public sealed class DotEnvConfigurationSource : FileConfigurationSource
{
    /// <summary>Makes the provider.</summary>
    /// <param name="builder">The configuration builder; its base path is where a relative path begins.</param>
    public override IConfigurationProvider Build(IConfigurationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var owned = FileProvider is null ? MakeFileProvider(builder) : null;
        FileProvider ??= owned;
        EnsureDefaults(builder);
        return new DotEnvConfigurationProvider(this, owned);
    }

    // The file provider that a builder has by default does not see files whose names begin with a dot.
    [SuppressMessage("Reliability", "CA2000", Justification = "The configuration provider disposes it.")]
    private PhysicalFileProvider? MakeFileProvider(IConfigurationBuilder builder)
    {
        if (string.IsNullOrEmpty(Path))
            return null;
        var root = (builder.GetFileProvider() as PhysicalFileProvider)?.Root ?? AppContext.BaseDirectory;
        var file = System.IO.Path.GetFullPath(Path, root);
        var folder = System.IO.Path.GetDirectoryName(file);
        var name = System.IO.Path.GetFileName(file);

        // As the base class does: where the folder is not there yet, one above it is watched for what comes.
        while (folder is not null && !Directory.Exists(folder))
        {
            name = System.IO.Path.Combine(System.IO.Path.GetFileName(folder), name);
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        if (folder is null)
            return null;
        Path = name;
        return new PhysicalFileProvider(folder, ExclusionFilters.None);
    }
}
