namespace ApiXGuard.Samples.SignedServer;

/// <summary>A folder that is gone when the program ends.</summary>
internal sealed class TemporaryFolder(string parent) : IDisposable
{
    public string Path { get; } =
        Directory.CreateDirectory(System.IO.Path.Combine(parent, $"apixguard-{Guid.NewGuid():N}")).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
