"""The dock, driven by hand from the sample to the PDF."""


def test_from_the_sample_to_the_pdf(dock, settle, tmp_path):
    campaign_page, data, priorities, loops, packets = dock.pages
    folder = tmp_path / "sample"
    dock.begin_sample(folder)
    settle()
    assert (folder / "sample.gpkg").is_file()
    assert (folder / "campaign.qgz").is_file()
    campaign_page.teams.setValue(4)
    campaign_page.minutes.setValue(90)
    data.import_button.click()
    settle()
    assert dock.campaign.has("streets")
    assert data.checks.topLevelItemCount()
    priorities.score_button.click()
    settle()
    assert dock.campaign.has("priorities")
    loops.effort.setCurrentIndex(0)
    loops.plan_button.click()
    settle()
    assert dock.campaign.layer("loops").featureCount() == 4
    packets.print_button.click()
    settle()
    assert (folder / "packets.pdf").stat().st_size > 10_000
