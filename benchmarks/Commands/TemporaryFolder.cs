namespace ApiXGuard.Benchmarks.Commands;

/// <summary>A folder that is deleted when it is no longer needed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("apixguard-benchmark-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
