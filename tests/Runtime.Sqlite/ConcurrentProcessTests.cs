using System.Diagnostics;
using System.Globalization;
using ApiXGuard.Runtime.Tests.Issuing;

namespace ApiXGuard.Runtime.Sqlite.Tests;

/// <summary>Several processes on one file: the first test starts this program again and again, each time with the second test alone.</summary>
public sealed class ConcurrentProcessTests : IDisposable
{
    private const string FileVariable = "APIX_TEST_SQLITE_FILE";
    private const string NumberVariable = "APIX_TEST_SQLITE_NUMBER";
    private const int Processes = 4;
    private const int Keys = 25;
    private const int SharedId = 999_999;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Processes_that_write_at_once_lose_nothing_and_one_of_them_wins_a_rotation()
    {
        // The file does not exist yet, so all of them also make the schema at once.
        var children = Enumerable.Range(0, Processes).Select(Start).ToArray();
        foreach (var child in children)
        {
            using (child)
            {
                var output = child.StandardOutput.ReadToEndAsync();
                await child.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token);
                Assert.True(child.ExitCode == 0, await output);
            }
        }

        using var repository = new SqliteApiKeyRepository(_folder.File());
        var page = await repository.ListAsync(new ApiKeyQuery { Limit = 200 });
        var shared = (await repository.FindAsync(ApiKeyRepositoryContract.Record(SharedId).Id))!;

        // Each child's keys, the shared one and the successor that one child gave it.
        Assert.Equal((Processes * Keys) + 2, page.Records.Count);
        Assert.NotNull(shared.SuccessorId);
        Assert.Equal(1, page.Records.Count(record => record.PredecessorId == shared.Id));
        Assert.NotNull(shared.LastUsedAt);
    }

    [Fact]
    public async Task A_process_writes_all_its_keys_whether_or_not_it_is_alone()
    {
        // Alone unless started by the test above.
        var file = Environment.GetEnvironmentVariable(FileVariable) ?? _folder.File("alone.db");
        var number = int.Parse(Environment.GetEnvironmentVariable(NumberVariable) ?? "0", CultureInfo.InvariantCulture);
        using var repository = new SqliteApiKeyRepository(file, TimeSpan.FromSeconds(60));
        await repository.TryAddAsync(ApiKeyRepositoryContract.Record(SharedId));
        var shared = (await repository.FindAsync(ApiKeyRepositoryContract.Record(SharedId).Id))!;
        for (var key = 0; key < Keys; key++)
        {
            Assert.True(await repository.TryAddAsync(ApiKeyRepositoryContract.Record((number * 1000) + key)));
            await repository.TouchAsync([new ApiKeyUse(shared.Id, DateTimeOffset.UtcNow, "10.0.0.1")]);
        }

        if (shared.SuccessorId is null)
        {
            var successor = ApiKeyRepositoryContract.Record(500_000 + number) with { PredecessorId = shared.Id };
            await repository.TrySupersedeAsync(shared with { SuccessorId = successor.Id }, successor);
        }

        for (var key = 0; key < Keys; key++)
            Assert.NotNull(await repository.FindAsync(ApiKeyRepositoryContract.Record((number * 1000) + key).Id));
        Assert.NotNull((await repository.FindAsync(shared.Id))!.SuccessorId);
    }

    private Process Start(int number)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            Environment = { [FileVariable] = _folder.File(), [NumberVariable] = number.ToString(CultureInfo.InvariantCulture) },
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(ConcurrentProcessTests).Assembly.Location);
        foreach (var argument in new[] { "-method", $"{typeof(ConcurrentProcessTests).FullName}.{nameof(A_process_writes_all_its_keys_whether_or_not_it_is_alone)}" })
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
