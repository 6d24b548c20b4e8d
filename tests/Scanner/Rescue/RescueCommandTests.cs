namespace ApiXGuard.Scanner.Tests.Rescue;

/// <summary>What <c>apixguard rescue</c> does to files and what it says.</summary>
public sealed class RescueCommandTests : IDisposable
{
    private readonly RescueSandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void Without_yes_it_shows_the_plan_and_changes_nothing()
    {
        _box.WriteProject();
        _box.Write("src/Shop/appsettings.json", Settings());
        var before = _box.AllFiles();

        var result = _box.Rescue("src/Shop/appsettings.json:2");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("goes to   the user-secrets of src/Shop/Shop.csproj, as Stripe:ApiKey", result.Output);
        Assert.Contains("never committed", result.Output);
        Assert.Contains("Nothing was changed. To do it: apixguard rescue src/Shop/appsettings.json:2 --yes", result.Output);
        Assert.Equal(before, _box.AllFiles());
    }

    [Fact]
    public void A_setting_moves_to_user_secrets_and_an_empty_value_stays()
    {
        _box.WriteProject();
        _box.Write("src/Shop/appsettings.json", Settings());

        var result = _box.Rescue("src/Shop/appsettings.json:2", "--yes");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(Settings().Replace(RescueSandbox.StripeKey, "", StringComparison.Ordinal), _box.Read("src/Shop/appsettings.json"));
        Assert.Equal(RescueSandbox.StripeKey, _box.Secrets()["Stripe:ApiKey"]);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_box.SecretsPath()));
        Assert.Equal(0, _box.Sandbox.Scan(_box.Folder, "dir").ExitCode);
    }

    [Fact]
    public void A_connection_string_moves_whole()
    {
        _box.WriteProject();
        _box.Write("src/Shop/appsettings.json", $$"""{ "ConnectionStrings": { "Orders": "{{RescueSandbox.Connection}}" } }""");

        Assert.Equal(0, _box.Rescue("src/Shop/appsettings.json:1", "--yes").ExitCode);

        Assert.Equal(RescueSandbox.Connection, _box.Secrets()["ConnectionStrings:Orders"]);
        Assert.Equal("""{ "ConnectionStrings": { "Orders": "" } }""", _box.Read("src/Shop/appsettings.json"));
    }

    [Fact]
    public void A_project_without_an_id_gets_one_and_only_one()
    {
        _box.WriteProject(id: null);
        _box.Write("src/Shop/appsettings.json", Settings(RescueSandbox.OtherKey, "Second") + "\n");
        _box.Write("src/Shop/appsettings.Development.json", Settings());

        Assert.Equal(0, _box.Rescue("src/Shop/appsettings.json:2", "src/Shop/appsettings.Development.json:2", "--yes").ExitCode);

        var id = Assert.Single(_box.Read("src/Shop/Shop.csproj").Split("<UserSecretsId>").Skip(1)).Split('<')[0];
        Assert.Equal(["Stripe:ApiKey", "Stripe:Second"], _box.Secrets(id).Keys.Order());
    }

    [Fact]
    public void A_literal_in_code_is_saved_and_the_code_told_what_to_read()
    {
        _box.WriteProject();
        var code = $"class Payments\n{{\n    private const string StripeKey = \"{RescueSandbox.StripeKey}\";\n}}\n";
        _box.Write("src/Shop/Payments.cs", code);

        var result = _box.Rescue("src/Shop/Payments.cs:3", "--yes");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("configuration[\"Stripe:ApiKey\"]", result.Output);
        Assert.Contains("still in the code", result.Output);
        Assert.Equal(code, _box.Read("src/Shop/Payments.cs"));
        Assert.Equal(RescueSandbox.StripeKey, _box.Secrets()["Stripe:ApiKey"]);
    }

    [Fact]
    public void What_is_in_its_place_already_is_not_written_again()
    {
        _box.WriteProject();
        _box.Write("src/Shop/appsettings.json", Settings());
        _box.Rescue("src/Shop/appsettings.json:2", "--yes");
        _box.Write("src/Shop/appsettings.json", Settings());
        var secrets = File.ReadAllText(_box.SecretsPath());

        var result = _box.Rescue("src/Shop/appsettings.json:2", "--yes");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("is in     the user-secrets", result.Output);
        Assert.Equal(secrets, File.ReadAllText(_box.SecretsPath()));
        Assert.DoesNotContain(RescueSandbox.StripeKey, _box.Read("src/Shop/appsettings.json"));
    }

    [Fact]
    public void Another_value_under_the_same_name_is_never_overwritten()
    {
        _box.WriteProject();
        _box.Write("src/Shop/appsettings.json", Settings());
        WriteSecrets($$"""{ "stripe:apikey": "{{RescueSandbox.OtherKey}}" }""");
        var before = _box.AllFiles();

        var result = _box.Rescue("src/Shop/appsettings.json:2", "--yes");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--name", result.Output);
        Assert.Equal(before, _box.AllFiles());

        Assert.Equal(0, _box.Rescue("src/Shop/appsettings.json:2", "--yes", "--name", "Stripe:SecondKey").ExitCode);
        Assert.Equal(RescueSandbox.StripeKey, _box.Secrets()["Stripe:SecondKey"]);
        Assert.Equal(RescueSandbox.OtherKey, _box.Secrets()["stripe:apikey"]);
    }

    [Fact]
    public void A_fingerprint_names_every_place_of_a_secret()
    {
        _box.WriteProject();
        _box.Write("src/Shop/appsettings.json", Settings());
        _box.Write("src/Shop/appsettings.Staging.json", Settings());
        var fingerprint = _box.Json("src/Shop/appsettings.json:2").GetProperty("steps")[0].GetProperty("fingerprint").GetString()!;

        Assert.Equal(0, _box.Rescue(fingerprint, "--yes").ExitCode);

        Assert.Equal(["Stripe:ApiKey"], _box.Secrets().Keys);
        Assert.Equal(0, _box.Sandbox.Scan(_box.Folder, "dir").ExitCode);
    }

    [Theory]
    [InlineData("src/Shop/appsettings.json:1", "no secret at 'src/Shop/appsettings.json:1'; there is one in line 2")]
    [InlineData("src/Shop/appsettings.json", "which line of 'src/Shop/appsettings.json'? there is one in line 2")]
    [InlineData("src/Shop/appsettings.json:2:1", "no secret at 'src/Shop/appsettings.json:2:1'; there is one in line 2")]
    [InlineData("gone.json:1", "no file 'gone.json'")]
    [InlineData("src:1", "'src:1' is a folder")]
    [InlineData("00000000000000000000000000000000", "no secret with the fingerprint 00000000000000000000000000000000")]
    public void A_place_without_a_secret_is_an_error(string place, string message)
    {
        _box.WriteProject();
        _box.Write("src/Shop/appsettings.json", Settings());

        var result = _box.Rescue(place, "--yes");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error);
    }

    [Fact]
    public void An_allowed_secret_is_not_moved()
    {
        _box.WriteProject();
        _box.Write("src/Shop/Payments.cs", $"var key = \"{RescueSandbox.StripeKey}\"; // apixguard:allow stripe-secret-key because a test account\n");

        Assert.Contains("allowed", _box.Rescue("src/Shop/Payments.cs:1").Error);
    }

    [Fact]
    public void All_is_refused_where_nobody_can_be_asked()
    {
        _box.WriteProject();
        _box.Write("src/Shop/appsettings.json", Settings());
        var before = _box.AllFiles();

        var result = _box.Rescue("--all");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("--yes does it, --dry-run shows it", result.Error);
        Assert.Equal(0, _box.Rescue("--all", "--dry-run").ExitCode);
        Assert.Equal(before, _box.AllFiles());
    }

    [Fact]
    public void All_moves_everything_that_can_be_moved_and_tells_the_rest()
    {
        _box.WriteProject();
        _box.Write(".gitignore", ".env\n");
        _box.Write("src/Shop/appsettings.json", Settings());
        _box.Write("deploy/app.py", $"stripe_key = \"{RescueSandbox.OtherKey}\"\n");
        _box.Write("src/Shop/Note.cs", $"// the key is {RescueSandbox.StripeKey}\n");

        var result = _box.Rescue("--all", "--yes");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("src/Shop/Note.cs:1", result.Output);
        Assert.Contains("1 secret cannot be moved", result.Output);
        Assert.Equal(RescueSandbox.StripeKey, _box.Secrets()["Stripe:ApiKey"]);
        Assert.Contains("=" + RescueSandbox.OtherKey, _box.Read(".env"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_box.PathOf(".env")));
    }

    [Fact]
    public void Nothing_to_move_is_no_error()
    {
        _box.WriteProject();

        var result = _box.Rescue("--all", "--yes");

        Assert.Equal((0, "No secrets found: there is nothing to move.\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public void The_plan_is_there_for_programs_too()
    {
        _box.WriteProject(id: null);
        _box.Write("src/Shop/appsettings.json", Settings());

        var plan = _box.Json("src/Shop/appsettings.json:2");

        Assert.True(plan.GetProperty("dryRun").GetBoolean());
        var step = Assert.Single(plan.GetProperty("steps").EnumerateArray());
        Assert.Equal("planned", step.GetProperty("state").GetString());
        Assert.Equal("user-secrets", step.GetProperty("destination").GetProperty("kind").GetString());
        Assert.Equal("Stripe:ApiKey", step.GetProperty("entry").GetString());
        Assert.False(step.GetProperty("history").GetProperty("committed").GetBoolean());
        Assert.Equal("done", _box.Json("src/Shop/appsettings.json:2", "--yes").GetProperty("steps")[0].GetProperty("state").GetString());
    }

    [Fact]
    public void A_packed_env_file_is_taken_out_of_the_project_too()
    {
        _box.WriteProject();
        _box.Write(".gitignore", "/.env\n");
        _box.Write("src/Shop/wwwroot/.env", $"STRIPE_API_KEY={RescueSandbox.StripeKey}\n");

        var result = _box.Rescue("src/Shop/wwwroot/.env:1", "--yes");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("<Content Remove=\"wwwroot/.env\" />", _box.Read("src/Shop/Shop.csproj"));
        Assert.Contains("STRIPE_API_KEY=" + RescueSandbox.StripeKey, _box.Read(".env"));
        Assert.DoesNotContain(RescueSandbox.StripeKey, _box.Read("src/Shop/wwwroot/.env"));
    }

    private static string Settings(string? key = null, string name = "ApiKey") =>
        $$"""
        {
          "Stripe": { "{{name}}": "{{key ?? RescueSandbox.StripeKey}}" }, // the shop's
          "Logging": { "Level":   "Warning" }
        }
        """;

    private void WriteSecrets(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_box.SecretsPath())!);
        File.WriteAllText(_box.SecretsPath(), text);
    }
}
