using System.Diagnostics;

class Backup
{
    void Run(string password, string database)
    {
        Process.Start("pg_dump", [|$"--dbname={database} --password={password}"|]);
        Process.Start("pg_dump", $"--dbname={database}");
        Process.Start("pg_dump", ["--password", [|password|]]);
        Process.Start("pg_dump", ["--dbname", database]);
        var start = new ProcessStartInfo("pg_dump", [|"--password " + password|]);
        var innocent = new ProcessStartInfo("pg_dump", "--dbname " + database);
        start.Arguments = [|$"--password {password}"|];
        start.Arguments = $"--dbname {database}";
        start.Arguments += [|$" --password {password}"|];
        start.ArgumentList.Add([|password|]);
        start.ArgumentList.Add(database);
        start.ArgumentList.Add([|$"--password={password}"|]);
        var made = new ProcessStartInfo("pg_dump") { Arguments = [|$"--password {password}"|] };
        var listed = new ProcessStartInfo("pg_dump") { ArgumentList = { "--password", [|password|] } };
        var list = start.ArgumentList;
        list.Add([|password|]);
        list.Add(database);
    }

    void Innocent(string password, string database)
    {
        // The environment is the process's own, and its input nobody else's.
        var start = new ProcessStartInfo("pg_dump") { RedirectStandardInput = true, Environment = { ["PGPASSWORD"] = password } };
        start.Environment["PGPASSWORD"] = password;
        start.EnvironmentVariables["PGPASSWORD"] = password;
        start.ArgumentList.Add("--password-file");
        using var process = Process.Start(start);
        process!.StandardInput.WriteLine(password);
    }
}
