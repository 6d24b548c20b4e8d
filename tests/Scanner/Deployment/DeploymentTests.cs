using System.Globalization;
using ApiXGuard.Scanner.Tests.Git;
using ApiXGuard.Scanner.Tests.History;
using ApiXGuard.Scanner.Tests.Processes;
using YamlDotNet.RepresentationModel;

namespace ApiXGuard.Scanner.Tests.Deployment;

/// <summary>The files in <c>deploy</c>: each fits what its format documents, and its commands give the report of one run.</summary>
[Trait("Category", "Slow")]
public sealed class DeploymentTests : IDisposable
{
    private readonly Sandbox _sandbox = new();
    private readonly TemporaryRepository _repository = new();

    public DeploymentTests()
    {
        GeneratedHistory.Fill(_repository, 21, 40);
        var tools = Directory.CreateDirectory(Path.Combine(_repository.Root, "tools")).FullName;
        var command = Path.Combine(tools, "apixguard");
        File.WriteAllText(command, $"#!/bin/sh\nexec '{Environment.ProcessPath}' '{Path.Combine(AppContext.BaseDirectory, "apixguard.dll")}' \"$@\"\n");
        File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _sandbox.SearchPath = tools + ":" + _sandbox.SearchPath;
        Directory.CreateDirectory(Path.Combine(_repository.Root, "reports"));
    }

    private string Reports => Path.Combine(_repository.Root, "reports");

    public void Dispose()
    {
        _sandbox.Dispose();
        _repository.Dispose();
    }

    [Theory, InlineData("kubernetes/scan.yaml"), InlineData("kubernetes/merge.yaml")]
    public void Jobs_fit_the_reference_of_Kubernetes(string file)
    {
        var job = Load(file);
        Assert.Empty(Shapes.Kubernetes.Validate("Job", job));
        Assert.Equal(("batch/v1", "Job", "Never"), (Text(job, "apiVersion"), Text(job, "kind"), Text(job, "spec", "template", "spec", "restartPolicy")));
        var pod = At(job, "spec", "template", "spec");
        var volumes = Items(pod, "volumes").Select(volume => Text(volume, "name")).ToList();
        Assert.All(Items(Assert.Single(Items(pod, "containers")), "volumeMounts"), mount => Assert.Contains(Text(mount, "name"), volumes));
    }

    [Fact]
    public void The_workflow_fits_the_syntax_of_GitHub_Actions() => Assert.Empty(Shapes.GitHub.Validate("Workflow", Load("github/apixguard.yml")));

    [Fact]
    public void The_pipeline_fits_the_reference_of_Azure_Pipelines() => Assert.Empty(Shapes.AzurePipelines.Validate("Pipeline", Load("azure-pipelines/apixguard.yml")));

    [Fact]
    public void The_pipeline_fits_the_reference_of_GitLab() => Assert.Empty(Shapes.GitLab.Validate("Pipeline", Load("gitlab/apixguard.yml")));

    [Theory]
    [InlineData("completions: 8", "completion: 8", "completion is unknown")]
    [InlineData("          image: apixguard:1\n", "", "image is missing")]
    [InlineData("          env:\n            - name: SHARDS\n              value: \"8\"\n", "          env: 8\n", "env is no list")]
    [InlineData("    metadata:\n      labels:\n        app.kubernetes.io/name: apixguard\n", "    metadata: apixguard\n", "metadata is no mapping")]
    public void What_does_not_fit_is_noticed(string right, string wrong, string error)
    {
        var text = File.ReadAllText(PathOf("kubernetes/scan.yaml"));
        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.Contains(Shapes.Kubernetes.Validate("Job", Parse(text.Replace(right, wrong, StringComparison.Ordinal))), line => line.Contains(error, StringComparison.Ordinal));
    }

    [Fact]
    public void Jobs_of_Kubernetes_give_the_report_of_one_run()
    {
        var scan = Load("kubernetes/scan.yaml");
        var count = Number(Text(scan, "spec", "completions"));
        File.WriteAllText(Path.Combine(_repository.Root, "repositories.txt"), "work\n");
        Assert.Equal(count, Number(Text(Items(Container(scan), "env")[0], "value")));
        for (var i = 0; i < count; i++)
            AssertSucceeds($"export SHARDS={count} JOB_COMPLETION_INDEX={i}\n{Script(scan)}");

        AssertMerged(Script(Load("kubernetes/merge.yaml")), Path.Combine(Reports, "merged", "apixguard-report.json"), "repos", "work", "-C", _repository.Root);

        string Script(YamlNode job) => Text(Items(Container(job), "args")[0])
            .Replace("/clones", _repository.Root, StringComparison.Ordinal).Replace("/reports", Reports, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workflow_of_GitHub_gives_the_report_of_one_run()
    {
        var jobs = At(Load("github/apixguard.yml"), "jobs");
        var parts = Items(At(jobs, "scan", "strategy", "matrix"), "part").Select(part => Text(part)).ToList();
        foreach (var part in parts)
        {
            var script = Step(jobs, "scan", "run", "history")
                .Replace("${{ matrix.part }}", part, StringComparison.Ordinal)
                .Replace("${{ strategy.job-total }}", $"{parts.Count}", StringComparison.Ordinal);
            AssertSucceeds($"set -e\n{script}\nmkdir -p parts\nmv part-{part}.json parts");
        }

        AssertMerged("set -e\n" + Step(jobs, "merge", "run", "apixguard merge") + " --report json=all.json", Path.Combine(_repository.Folder, "all.json"), "history");
        Assert.True(File.Exists(Path.Combine(_repository.Folder, Text(Items(At(jobs, "merge"), "steps")[^1], "with", "sarif_file"))));
    }

    [Fact]
    public void The_pipeline_of_Azure_gives_the_report_of_one_run()
    {
        var jobs = Items(Load("azure-pipelines/apixguard.yml"), "jobs");
        var count = Number(Text(jobs[0], "strategy", "parallel"));
        for (var i = 1; i <= count; i++)
        {
            AssertSucceeds(Steps(jobs[0], "history", i));
            // What publishing and downloading do.
            Directory.CreateDirectory(Path.Combine(Reports, $"apixguard-part-{i}"));
            File.Move(Path.Combine(Reports, "part.json"), Path.Combine(Reports, $"apixguard-part-{i}", "part.json"));
        }

        AssertMerged(Steps(jobs[1], "apixguard merge", 1), Path.Combine(Reports, "merged", "apixguard-report.json"), "history");

        string Steps(YamlNode job, string part, int position) => Items(job, "steps").OfType<YamlMappingNode>()
            .Where(step => step.Children.ContainsKey("script")).Select(step => Text(step, "script")).Single(script => script.Contains(part, StringComparison.Ordinal))
            .Replace("$(System.JobPositionInPhase)", $"{position}", StringComparison.Ordinal)
            .Replace("$(System.TotalJobsInPhase)", $"{count}", StringComparison.Ordinal)
            .Replace("$(Pipeline.Workspace)", Reports, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pipeline_of_GitLab_gives_the_report_of_one_run()
    {
        var pipeline = Load("gitlab/apixguard.yml");
        var count = Number(Text(pipeline, "apixguard-scan", "parallel"));
        for (var i = 1; i <= count; i++)
            AssertSucceeds($"export CI_NODE_INDEX={i} CI_NODE_TOTAL={count}\n{Text(Items(At(pipeline, "apixguard-scan"), "script")[0])}");

        AssertMerged(Text(Items(At(pipeline, "apixguard-merge"), "script")[0]), Path.Combine(_repository.Folder, "apixguard-report.json"), "history");
    }

    private void AssertSucceeds(string script)
    {
        var result = _sandbox.Run(_repository.Folder, "bash", "-c", script);
        Assert.True(result.ExitCode == 0, result.Error);
    }

    private void AssertMerged(string script, string report, params string[] single)
    {
        var merged = _sandbox.Run(_repository.Folder, "bash", "-c", script);
        Assert.Equal("", merged.Error);
        Assert.Equal(1, merged.ExitCode);
        var whole = _sandbox.Scan(_repository.Folder, [.. single, "--format", "json"]);
        Assert.Equal("", whole.Error);
        Assert.Equal(1, whole.ExitCode);
        Assert.Equal(whole.Output, File.ReadAllText(report));
    }

    private static string Step(YamlNode jobs, string job, string key, string part) => Items(At(jobs, job), "steps").OfType<YamlMappingNode>()
        .Where(step => step.Children.ContainsKey(key)).Select(step => Text(step, key)).Single(text => text.Contains(part, StringComparison.Ordinal));

    private static YamlNode Container(YamlNode job) => Items(At(job, "spec", "template", "spec"), "containers")[0];

    private static YamlNode At(YamlNode node, params string[] path) => path.Aggregate(node, (at, name) => at[name]);

    private static IReadOnlyList<YamlNode> Items(YamlNode node, string name) => [.. (YamlSequenceNode)node[name]];

    private static string Text(YamlNode node, params string[] path) => ((YamlScalarNode)At(node, path)).Value!;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static YamlNode Load(string file) => Parse(File.ReadAllText(PathOf(file)));

    private static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Assert.Single(stream.Documents).RootNode;
    }

    private static string PathOf(string file)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ApiXGuard.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("ApiXGuard.sln");
        return Path.Combine(folder, "deploy", file);
    }
}
