using ApiXGuard.Policy;
using ApiXGuard.Scanner.Git;
using ApiXGuard.Scanner.Sources;
using ApiXGuard.Scanner.Tests.Git;

namespace ApiXGuard.Scanner.Tests.Sources;

/// <summary>Reads what is staged in a test's repository.</summary>
internal static class StagedScan
{
    public static RecordingVisitor Run(TemporaryRepository repository, string engine, GitEnvironment? environment = null, string? from = null, long maximumSize = ScanLimits.DefaultMaxBlobSize)
    {
        var location = RepositoryLocation.Find(from ?? repository.Folder, environment ?? GitEnvironment.Empty);
        var visitor = new RecordingVisitor();
        new StagedSource(location, Enum.Parse<GitEngine>(engine, ignoreCase: true)) { MaximumSize = maximumSize }.Read(visitor, CancellationToken.None);
        return visitor;
    }
}
