using System.Text.Json;
using ApiXGuard.Samples.Tests.Processes;

namespace ApiXGuard.Samples.Tests;

/// <summary>The workers, each with its way to keep keys.</summary>
public sealed class WorkerTests(SampleServer server)
{
    [Theory]
    [InlineData("RossWorker", "Ross was here")]
    [InlineData("ArnsWorker", "Arns was here")]
    public async Task A_worker_makes_a_signed_call_and_ends(string sample, string note)
    {
        var run = await server.RunAsync(sample, null, "--once");
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("added note", run.Output);

        var read = await server.RunAsync("SignedClient", null);
        Assert.Contains(note, read.Output);
    }

    [Theory]
    [InlineData("RossWorker")]
    [InlineData("ArnsWorker")]
    public async Task A_worker_whose_keys_are_refused_says_so_and_ends_with_an_error(string sample)
    {
        var folder = await server.ChangedSecretsAsync(secrets => secrets["ApiX:AppKey"] = new string('x', 43));
        var run = await server.RunAsync(sample, folder, "--once");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("401", run.Output);
        Assert.DoesNotContain("added note", run.Output);
    }

    [Theory]
    [InlineData("RossWorker")]
    [InlineData("ArnsWorker")]
    public async Task A_worker_without_keys_says_so_and_ends_with_an_error(string sample)
    {
        var folder = await server.ChangedSecretsAsync(secrets => secrets.Remove("ApiX:AppKey"));
        var run = await server.RunAsync(sample, folder, "--once");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("app key", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("RossWorker")]
    [InlineData("ArnsWorker")]
    public async Task No_worker_writes_a_key(string sample)
    {
        var run = await server.RunAsync(sample, null, "--once");
        var secrets = await server.SecretsAsync();

        Assert.DoesNotContain(secrets["ApiX:ApiKey"], run.Output);
        Assert.DoesNotContain(secrets["ApiX:AppKey"], run.Output);
    }

    [Fact]
    public async Task The_worker_that_never_stores_uses_keys_that_were_replaced_while_it_runs()
    {
        var folder = await server.ChangedSecretsAsync(secrets => secrets["ApiX:AppKey"] = new string('x', 43));
        var good = await server.SecretsAsync();
        await using var worker = SampleProcess.Start("ArnsWorker", folder, "--every", "1");
        await worker.LineWithAsync("401");
        await File.WriteAllTextAsync(SampleServer.FileIn(folder), JsonSerializer.Serialize(good));

        await worker.LineWithAsync("added note");
        Assert.Equal(0, await worker.StopAsync());
    }
}
