using ApiXGuard.Analyzers.Diagnostics;

namespace ApiXGuard.Analyzers.Files;

/// <summary>The keys of configuration files whose values are secrets, by how code reads them. Immutable and thread-safe.</summary>
internal sealed class ConfigurationSecrets
{
    private readonly Dictionary<(ConfigurationReaders Reader, string Key), (ProjectFile File, FileSecret Secret)> _byKey = [];
    private readonly Dictionary<string, (ProjectFile File, FileSecret Secret)> _bySection = new(StringComparer.OrdinalIgnoreCase);

    private ConfigurationSecrets()
    {
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _byKey.Count == 0;

    /// <summary>Reads the files of a compilation.</summary>
    /// <param name="guard">The compilation.</param>
    /// <param name="diagnosticId">What policy must not silence.</param>
    /// <param name="cancellationToken">Stops a long reading.</param>
    public static ConfigurationSecrets Read(GuardCompilation guard, string diagnosticId, CancellationToken cancellationToken)
    {
        var secrets = new ConfigurationSecrets();
        // Of several files with the same key, the first by name is told.
        foreach (var file in ProjectFiles.Of(guard).All.OrderBy(file => file.Path.Length).ThenBy(file => file.Path, StringComparer.Ordinal))
        {
            if (file.Kind == FileKind.Script || FileReading.Of(file, guard.Policy, cancellationToken) is not { } reading)
                continue;
            foreach (var secret in reading.Secrets)
            {
                if (secret.Key is { Readers: not ConfigurationReaders.None } && FileDiagnosticIds.Of(file, secret) == diagnosticId
                    && FileDiagnostics.Shown(guard, file, reading, secret, diagnosticId) is not null)
                    secrets.Add(file, secret, secret.Key);
            }
        }

        return secrets;
    }

    /// <summary>The secret that a read gives; <see langword="null"/> where it gives none.</summary>
    public (ProjectFile File, FileSecret Secret)? Find(ConfigurationRead read)
    {
        if (read.IsSection)
            return _bySection.TryGetValue(read.Key, out var inside) ? inside : null;
        return _byKey.TryGetValue((read.Reader, read.Key.ToUpperInvariant()), out var found) ? found : null;
    }

    private void Add(ProjectFile file, FileSecret secret, ConfigurationKey key)
    {
        foreach (var reader in (ConfigurationReaders[])[ConfigurationReaders.Configuration, ConfigurationReaders.Environment, ConfigurationReaders.AppSettings, ConfigurationReaders.ConnectionStrings])
        {
            if ((key.Readers & reader) == 0)
                continue;
            var path = reader == ConfigurationReaders.Configuration ? key.Path.Replace("__", ":") : key.Path;
            var known = (reader, path.ToUpperInvariant());
            if (!_byKey.ContainsKey(known))
                _byKey.Add(known, (file, secret));
            if (reader != ConfigurationReaders.Configuration)
                continue;
            for (var colon = path.LastIndexOf(':'); colon > 0; colon = path.LastIndexOf(':', colon - 1))
            {
                var section = path.Substring(0, colon);
                if (!_bySection.ContainsKey(section))
                    _bySection.Add(section, (file, secret));
            }
        }
    }
}
