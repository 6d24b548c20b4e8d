using ApiXGuard.Samples.Tests.Processes;

namespace ApiXGuard.Samples.Tests;

/// <summary>The signed client and the signed server, as two programs that talk over HTTPS.</summary>
public sealed class SignedCallTests(SampleServer server)
{
    [Fact]
    public async Task The_client_is_accepted_with_the_keys_that_the_server_issued()
    {
        var run = await server.RunAsync("SignedClient", null, "Grüße, 世界 \U0001F44B");

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("Grüße, 世界 \U0001F44B", run.Output);
    }

    [Fact]
    public async Task The_same_client_with_another_app_key_is_refused()
    {
        var folder = await server.ChangedSecretsAsync(secrets => secrets["ApiX:AppKey"] = Changed(secrets["ApiX:AppKey"]));
        var run = await server.RunAsync("SignedClient", folder);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("401", run.Output);
    }

    [Fact]
    public async Task A_key_that_the_server_never_issued_is_refused()
    {
        var folder = await server.ChangedSecretsAsync(secrets => secrets["ApiX:ApiKey"] = Changed(secrets["ApiX:ApiKey"]));
        var run = await server.RunAsync("SignedClient", folder);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("401", run.Output);
    }

    [Fact]
    public async Task The_client_sends_nothing_to_a_server_with_another_certificate()
    {
        var folder = await server.ChangedSecretsAsync(secrets => secrets["Server:CertificateSha256"] = new string('0', 64));
        var run = await server.RunAsync("SignedClient", folder);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("certificate", run.Output);
    }

    [Theory]
    [InlineData("SignedClient")]
    [InlineData("RossWorker", "--once")]
    [InlineData("ArnsWorker", "--once")]
    public async Task Without_a_server_the_clients_say_what_to_start_first(string sample, params string[] arguments)
    {
        var folder = await server.ChangedSecretsAsync(secrets => secrets.Clear());
        var run = await server.RunAsync(sample, folder, arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("dotnet run --project samples/SignedServer", run.Output);
    }

    [Fact]
    public async Task No_program_writes_a_key()
    {
        var run = await server.RunAsync("SignedClient", null);
        var secrets = await server.SecretsAsync();

        var written = await server.OutputAsync() + run.Output;
        Assert.DoesNotContain(secrets["ApiX:ApiKey"], written);
        Assert.DoesNotContain(secrets["ApiX:AppKey"], written);
        // It is named by its public id.
        Assert.Contains(secrets["ApiX:ApiKey"].Split('_')[2], written);
    }

    [Fact]
    public async Task The_keys_lie_in_a_file_that_its_owner_alone_can_read()
    {
        await server.SecretsAsync();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(SampleServer.FileIn(server.SecretsFolder)));
    }

    [Fact]
    public async Task Asked_to_end_the_server_ends_well_and_leaves_no_file_behind()
    {
        var folder = Directory.CreateTempSubdirectory("apixguard-samples-").FullName;
        var temporary = Directory.CreateDirectory(Path.Combine(folder, "tmp")).FullName;
        try
        {
            await using var second = SampleProcess.Start("SignedServer", folder, "--urls", "https://127.0.0.1:0", "--Samples:Folder", temporary);
            await second.LineWithAsync("Ready");
            Assert.NotEmpty(Directory.GetFileSystemEntries(temporary));
            Assert.Equal(0, await second.StopAsync());
            Assert.Empty(Directory.GetFileSystemEntries(temporary));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The last letter or digit, so that form and length stay.
    private static string Changed(string key) => key[..^1] + (key[^1] == 'a' ? 'b' : 'a');
}
